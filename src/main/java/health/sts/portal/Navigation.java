package health.sts.portal;

import health.sts.shared.Role;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The links in the page head, each for the roles that may open it. It hides what would be refused; the pages themselves
 * refuse.
 */
final class Navigation {

    private static final Set<Role> EVERYBODY = EnumSet.complementOf(EnumSet.of(Role.API));
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

    private static final List<Area> AREAS = List.of(
            new Area("/", "/", "Home", EVERYBODY, false),
            new Area("/training/mine", "/training/mine", "My training", EnumSet.of(Role.PHYSICIAN), false),
            new Area("/recruitment", "/recruitment", "Recruitment", EVERYBODY, false),
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
            new Area("/roster", "/roster", "Roster", MANAGERS, false),
            new Area("/program/waves", "/program", "Program", MANAGERS, false),
            new Area("/actions", "/actions", "Actions", EVERYBODY, false),
            new Area("/deputies", "/deputies", "Deputies", EVERYBODY, false),
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

    /** The links for somebody in these roles; the place of this path is marked, the nearest one where several hold it. */
    static List<Link> of(Set<Role> roles, boolean demo, String path) {
        List<Area> shown = AREAS.stream()
                .filter(area -> demo || !area.demoOnly)
                .filter(area -> area.roles.stream().anyMatch(roles::contains))
                .toList();
        int nearest = shown.stream()
                .filter(area -> area.current(path) != null)
                .mapToInt(area -> area.root.length())
                .max()
                .orElse(0);
        return shown.stream()
                .map(area -> new Link(area.url, area.name, area.root.length() < nearest ? null : area.current(path)))
                .toList();
    }

    /**
     * One link.
     *
     * @param current the value of {@code aria-current}: "page" on it, "true" below it, else null
     */
    record Link(String url, String name, String current) {}

    private record Area(String url, String root, String name, Set<Role> roles, boolean demoOnly) {

        String current(String path) {
            if (path.equals(url)) {
                return "page";
            }
            boolean below = path.equals(root) || path.startsWith(root + "/");
            return below && !root.equals("/") ? "true" : null;
        }
    }
}
