package health.sts.delivery.web;

import health.sts.delivery.SessionState;
import health.sts.delivery.booking.Seats;
import health.sts.delivery.booking.Seats.Seat;
import health.sts.delivery.session.SessionEvent;
import health.sts.delivery.session.SessionLists;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.session.Sessions;
import health.sts.delivery.survey.SurveyResults;
import health.sts.engine.Identities;
import health.sts.people.Roster;
import health.sts.people.SiteView;
import health.sts.people.SpecialtyView;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** One session: its facts, who comes, what happened to it, and what the reader may do. */
@Controller
@PreAuthorize(SessionRights.PEOPLE)
class SessionController {

    private final SessionRights rights;
    private final Sessions sessions;
    private final Seats seats;
    private final Identities identities;
    private final Roster roster;
    private final SessionLists lists;
    private final SurveyResults surveys;
    private final Clock clock;

    SessionController(
            SessionRights rights,
            Sessions sessions,
            Seats seats,
            Identities identities,
            Roster roster,
            SessionLists lists,
            SurveyResults surveys,
            Clock clock) {
        this.rights = rights;
        this.sessions = sessions;
        this.seats = seats;
        this.identities = identities;
        this.roster = roster;
        this.lists = lists;
        this.surveys = surveys;
        this.clock = clock;
    }

    @GetMapping("/sessions/{id}")
    String show(@PathVariable String id, Model model) {
        SessionView session = rights.readable(id);
        List<Seat> all = seats.ofSession(id);
        List<SessionEvent> events = sessions.events(id);
        Set<String> people = new TreeSet<>(Set.copyOf(List.of(session.leadUserId(), session.coUserId())));
        events.stream().map(SessionEvent::doneBy).forEach(people::add);
        boolean mine = all.stream()
                .anyMatch(seat ->
                        !seat.waiting() && seat.userId().equals(rights.actor().userId()));
        model.addAttribute("one", session);
        model.addAttribute("begun", !session.startsAt().isAfter(clock.instant()));
        model.addAttribute("events", events);
        model.addAttribute("names", identities.names(people));
        model.addAttribute("readsNames", rights.readsNames(session));
        model.addAttribute(
                "seated", all.stream().filter(seat -> !seat.waiting()).toList());
        model.addAttribute("queue", all.stream().filter(Seat::waiting).toList());
        model.addAttribute("mine", mine);
        model.addAttribute("seesLink", mine || rights.readsNames(session));
        model.addAttribute("actions", actions(session));
        boolean asked = session.state() == SessionState.CLOSED && rights.readsNames(session);
        model.addAttribute("survey", asked ? surveys.of(id).orElse(null) : null);
        place(session, model);
        return "delivery/sessions/show";
    }

    private void place(SessionView session, Model model) {
        model.addAttribute(
                "specialty",
                roster.specialties().stream()
                        .filter(one -> one.code().equals(session.specialtyCode()))
                        .map(SpecialtyView::name)
                        .findFirst()
                        .orElse(session.specialtyCode()));
        model.addAttribute(
                "site", roster.site(session.siteId()).map(SiteView::name).orElse(session.siteId()));
        model.addAttribute("wave", lists.waveNames().getOrDefault(session.waveId(), session.waveId()));
    }

    private List<SessionAction> actions(SessionView session) {
        List<SessionAction> actions = new ArrayList<>();
        String page = "/sessions/" + session.sessionId();
        boolean begun = !session.startsAt().isAfter(clock.instant());
        String over = session.state() == SessionState.PLANNED
                ? null
                : "The session is " + session.state().title().toLowerCase(java.util.Locale.ROOT) + ".";
        if (rights.plans()) {
            String late = over == null && begun ? "The session has begun." : over;
            actions.add(SessionAction.of("Change time, place, seats or trainers", page + "/change", late));
            actions.add(SessionAction.of("Replace the lead trainer", page + "/trainer", late));
            actions.add(SessionAction.of("Cancel the session", page + "/cancellation", over));
        }
        if (rights.teaches(session)) {
            String early = over == null && !begun ? "It opens when the session begins." : null;
            actions.add(SessionAction.of(
                    "Attendance", page + "/attendance", session.state() == SessionState.CANCELLED ? over : early));
            if (session.state() == SessionState.PLANNED && session.endsAt().isAfter(clock.instant())) {
                actions.add(SessionAction.of("Check-in code for the room", page + "/code", null));
            }
        }
        return actions;
    }
}
