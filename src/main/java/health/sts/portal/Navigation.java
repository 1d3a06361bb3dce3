package health.sts.portal;

import health.sts.shared.Role;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The links in the page head, each for the roles that may open it. It hides what would be refused; the pages themselves
 * refuse.
 */
final class Navigation {

    private static final Set<Role> EVERYBODY = EnumSet.complementOf(EnumSet.of(Role.API));
    private static final Set<Role> TRAINERS = EnumSet.of(Role.PEER_TRAINER);
    private static final Set<Role> MANAGERS = EnumSet.of(
            Role.EXEC_SPONSOR,
            Role.PROGRAM_MANAGER,
            Role.CMIO,
            Role.TRAINING_MANAGER,
            Role.DEPT_CHIEF,
            Role.FINANCE_MANAGER,
            Role.COMPLIANCE,
            Role.CHIEF_OF_STAFF,
            Role.AUDITOR,
            Role.ADMINISTRATOR);

    private static final Set<Role> OVERSEERS_OF_TRAINING = EnumSet.of(
            Role.EXEC_SPONSOR,
            Role.PROGRAM_MANAGER,
            Role.CMIO,
            Role.TRAINING_MANAGER,
            Role.DEPT_CHIEF,
            Role.CHIEF_OF_STAFF,
            Role.EVALUATOR,
            Role.AUDITOR);

    private static final Set<Role> OVERSEERS_OF_OUTCOMES = EnumSet.of(
            Role.EXEC_SPONSOR,
            Role.PROGRAM_MANAGER,
            Role.CMIO,
            Role.TRAINING_MANAGER,
            Role.DEPT_CHIEF,
            Role.CHIEF_OF_STAFF,
            Role.AUDITOR);

    private static final Set<Role> READERS_OF_OUTCOMES = with(OVERSEERS_OF_OUTCOMES, Role.PEER_TRAINER);

    private static final Set<Role> READERS_OF_SURVEYS = EnumSet.of(
            Role.EXEC_SPONSOR, Role.PROGRAM_MANAGER, Role.CMIO, Role.TRAINING_MANAGER, Role.DEPT_CHIEF, Role.AUDITOR);

    private static final Set<Role> READERS_OF_USE =
            EnumSet.of(Role.EXEC_SPONSOR, Role.PROGRAM_MANAGER, Role.CMIO, Role.TRAINING_MANAGER, Role.AUDITOR);

    private static final Set<Role> READERS_OF_RECRUITMENT = EnumSet.of(
            Role.EXEC_SPONSOR,
            Role.PROGRAM_MANAGER,
            Role.CMIO,
            Role.TRAINING_MANAGER,
            Role.DEPT_CHIEF,
            Role.COMPLIANCE,
            Role.PAC,
            Role.AUDITOR);

    private static final List<Area> AREAS = List.of(
            new Area("/", "/", "Home", EVERYBODY, false),
            new Area("/training/mine", "/training/mine", "My training", EnumSet.of(Role.PHYSICIAN), false),
            new Area("/recruitment", "/recruitment", "Recruitment", READERS_OF_RECRUITMENT, false),
            new Area("/certification", "/certification", "Certification", EVERYBODY, false),
            new Area("/delivery", "/delivery", "Delivery", OVERSEERS_OF_TRAINING, false),
            new Area("/sessions", "/sessions", "Sessions", EVERYBODY, false),
            new Area(
                    "/sessions/mine",
                    "/sessions/mine",
                    "My classes",
                    EnumSet.of(Role.PEER_TRAINER, Role.EVALUATOR, Role.TRAINING_MANAGER),
                    false),
            new Area(
                    "/hours",
                    "/hours",
                    "Hours",
                    EnumSet.of(Role.DEPT_CHIEF, Role.FINANCE_MANAGER, Role.COMPLIANCE),
                    false),
            Area.menu(
                    "After go-live",
                    Area.of("/triage/mine", "What is offered to me", EnumSet.of(Role.PHYSICIAN)),
                    Area.of("/scorecard", "Scorecard", OVERSEERS_OF_OUTCOMES),
                    Area.of("/outcomes", "Outcomes", READERS_OF_OUTCOMES),
                    Area.of("/metrics", "Metrics", READERS_OF_SURVEYS),
                    Area.of("/reviews", "Reviews", OVERSEERS_OF_OUTCOMES),
                    Area.of("/usage", "EHR use", READERS_OF_USE),
                    Area.of("/pulses", "Survey pulses", READERS_OF_SURVEYS),
                    Area.of("/triage", "Triage", OVERSEERS_OF_OUTCOMES),
                    Area.of("/interventions", "Interventions", READERS_OF_OUTCOMES),
                    Area.of("/interventions?mine=true", "My interventions", TRAINERS),
                    Area.of("/support", "Support", with(READERS_OF_SURVEYS, Role.PEER_TRAINER)),
                    Area.of("/support/shifts/mine", "My shifts", TRAINERS),
                    Area.of("/support/tickets", "Tickets", with(READERS_OF_SURVEYS, Role.PEER_TRAINER, Role.PHYSICIAN)),
                    Area.of("/sustainment", "Sustainment", READERS_OF_SURVEYS),
                    Area.of("/recognition", "Recognition", READERS_OF_USE),
                    Area.of("/recognition/mine", "My recognition", TRAINERS)),
            new Area("/roster", "/roster", "Roster", MANAGERS, false),
            new Area("/program/waves", "/program", "Program", MANAGERS, false),
            new Area("/actions", "/actions", "Actions", EVERYBODY, false),
            new Area("/deputies", "/deputies", "Deputies", without(EVERYBODY, Role.AUDITOR), false),
            new Area("/audit", "/audit", "Audit", EnumSet.of(Role.AUDITOR), false),
            new Area("/handbook", "/handbook", "Handbook", EVERYBODY, false),
            new Area("/mail", "/mail", "Mail", EVERYBODY, true),
            new Area("/camunda/app/tasklist/default/", "/camunda/app/tasklist", "Tasklist", EVERYBODY, false),
            new Area(
                    "/camunda/app/cockpit/default/",
                    "/camunda/app/cockpit",
                    "Cockpit",
                    EnumSet.of(Role.ADMINISTRATOR),
                    false));

    private Navigation() {}

    private static Set<Role> with(Set<Role> roles, Role... more) {
        Set<Role> all = EnumSet.copyOf(roles);
        all.addAll(Arrays.asList(more));
        return all;
    }

    private static Set<Role> without(Set<Role> roles, Role one) {
        Set<Role> others = EnumSet.copyOf(roles);
        others.remove(one);
        return others;
    }

    /** The links for somebody in these roles; the place of this path is marked, the nearest one where several hold it. */
    static List<Link> of(Set<Role> roles, boolean demo, String path) {
        List<Area> shown = AREAS.stream()
                .map(area -> area.shown(roles, demo))
                .filter(Objects::nonNull)
                .toList();
        int nearest = shown.stream()
                .flatMap(Area::places)
                .filter(area -> area.current(path) != null)
                .mapToInt(area -> area.root.length())
                .max()
                .orElse(0);
        return shown.stream().map(area -> area.link(path, nearest)).toList();
    }

    /**
     * One link, or a menu of links.
     *
     * @param url null for a menu
     * @param current the value of {@code aria-current}: "page" on it, "true" below it, else null
     * @param links what a menu holds; empty for a link
     */
    record Link(String url, String name, String current, List<Link> links) {

        /** Whether it opens links instead of a page. */
        public boolean isMenu() {
            return url == null;
        }
    }

    private record Area(String url, String root, String name, Set<Role> roles, boolean demoOnly, List<Area> below) {

        Area(String url, String root, String name, Set<Role> roles, boolean demoOnly) {
            this(url, root, name, roles, demoOnly, List.of());
        }

        static Area of(String url, String name, Set<Role> roles) {
            return new Area(url, url, name, roles, false);
        }

        static Area menu(String name, Area... below) {
            return new Area(null, null, name, Set.of(), false, List.of(below));
        }

        /** As somebody in these roles sees it, or null. */
        Area shown(Set<Role> roles, boolean demo) {
            if (url != null) {
                return (demo || !demoOnly) && this.roles.stream().anyMatch(roles::contains) ? this : null;
            }
            List<Area> open = below.stream()
                    .filter(area -> area.shown(roles, demo) != null)
                    .toList();
            return open.isEmpty() ? null : new Area(null, null, name, Set.of(), false, open);
        }

        Stream<Area> places() {
            return url == null ? below.stream() : Stream.of(this);
        }

        Link link(String path, int nearest) {
            if (url != null) {
                return new Link(url, name, root.length() < nearest ? null : current(path), List.of());
            }
            List<Link> links =
                    below.stream().map(area -> area.link(path, nearest)).toList();
            boolean here = links.stream().anyMatch(link -> link.current() != null);
            return new Link(null, name, here ? "true" : null, links);
        }

        String current(String path) {
            if (path.equals(url)) {
                return "page";
            }
            boolean below = path.equals(root) || path.startsWith(root + "/");
            return below && !root.equals("/") ? "true" : null;
        }
    }
}
