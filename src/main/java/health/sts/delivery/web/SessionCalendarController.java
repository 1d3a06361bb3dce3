package health.sts.delivery.web;

import health.sts.delivery.SessionKind;
import health.sts.delivery.session.SessionLists;
import health.sts.delivery.session.SessionView;
import health.sts.engine.Identities;
import health.sts.people.Roster;
import health.sts.people.SiteView;
import health.sts.people.SpecialtyView;
import health.sts.shared.SystemSettings;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The calendar of sessions: a list by day, narrowed by what the address asks for. */
@Controller
@PreAuthorize(SessionRights.PEOPLE)
class SessionCalendarController {

    private final SessionLists lists;
    private final SessionRights rights;
    private final Identities identities;
    private final Roster roster;
    private final SystemSettings settings;
    private final Clock clock;

    SessionCalendarController(
            SessionLists lists,
            SessionRights rights,
            Identities identities,
            Roster roster,
            SystemSettings settings,
            Clock clock) {
        this.lists = lists;
        this.rights = rights;
        this.identities = identities;
        this.roster = roster;
        this.settings = settings;
        this.clock = clock;
    }

    @GetMapping("/sessions")
    String list(@ModelAttribute("filter") SessionFilter filter, Model model) {
        boolean learner = rights.learner();
        LocalDate today = LocalDate.ofInstant(clock.instant(), settings.timeZone());
        List<SessionView> found =
                lists.list(filter.search(today, settings.timeZone(), learner ? rights.ownSpecialty() : null));
        List<SessionView> page = found.subList(0, Math.min(SessionLists.PAGE, found.size()));
        model.addAttribute("days", byDay(page));
        model.addAttribute(
                "next",
                found.size() > SessionLists.PAGE
                        ? filter.next(page.get(page.size() - 1).sessionId())
                        : null);
        LocalDate first = filter.first(today);
        Integer span = filter.days();
        model.addAttribute("first", first);
        model.addAttribute("earlier", span == null ? null : filter.from(first.minusDays(span)));
        model.addAttribute("later", span == null ? null : filter.from(first.plusDays(span)));
        model.addAttribute(
                "names",
                page.isEmpty()
                        ? Map.of()
                        : identities.names(page.stream()
                                .flatMap(one -> Stream.of(one.leadUserId(), one.coUserId()))
                                .collect(Collectors.toCollection(TreeSet::new))));
        choices(model);
        model.addAttribute("learner", learner);
        model.addAttribute("plans", rights.plans());
        model.addAttribute("me", rights.actor().userId());
        return "delivery/sessions/list";
    }

    private void choices(Model model) {
        List<SiteView> sites = roster.sites();
        List<SpecialtyView> specialties = roster.specialties();
        model.addAttribute("sites", sites);
        model.addAttribute("siteNames", sites.stream().collect(Collectors.toMap(SiteView::siteId, SiteView::name)));
        model.addAttribute("specialties", specialties);
        model.addAttribute(
                "specialtyNames",
                specialties.stream().collect(Collectors.toMap(SpecialtyView::code, SpecialtyView::name)));
        model.addAttribute("waves", lists.waveNames());
        model.addAttribute("kinds", SessionKind.values());
    }

    /** By the day on which they begin at their site. */
    private static Map<LocalDate, List<SessionView>> byDay(List<SessionView> page) {
        return page.stream()
                .collect(Collectors.groupingBy(
                        session -> session.startsAt().atZone(session.zone()).toLocalDate(),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }
}
