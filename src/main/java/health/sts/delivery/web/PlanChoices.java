package health.sts.delivery.web;

import health.sts.certification.Certificates;
import health.sts.delivery.SessionKind;
import health.sts.delivery.session.RoomView;
import health.sts.delivery.session.Rooms;
import health.sts.delivery.session.SessionLists;
import health.sts.engine.Identities;
import health.sts.people.Roster;
import health.sts.shared.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** What the forms of a session offer to choose from. */
@Component
class PlanChoices {

    private static final List<Role> CO_TRAINERS = List.of(Role.PEER_TRAINER, Role.EVALUATOR, Role.TRAINING_MANAGER);

    private final Certificates certificates;
    private final Rooms rooms;
    private final Identities identities;
    private final Roster roster;
    private final SessionLists lists;

    PlanChoices(Certificates certificates, Rooms rooms, Identities identities, Roster roster, SessionLists lists) {
        this.certificates = certificates;
        this.rooms = rooms;
        this.identities = identities;
        this.roster = roster;
        this.lists = lists;
    }

    /** Wave, specialty and site, on which everything else hangs. */
    void first(Model model) {
        model.addAttribute(
                "waves",
                lists.waveNames().entrySet().stream()
                        .map(one -> new Choice(one.getKey(), one.getValue()))
                        .toList());
        model.addAttribute(
                "specialties",
                roster.specialties().stream()
                        .map(one -> new Choice(one.code(), one.name()))
                        .toList());
        model.addAttribute(
                "sites",
                roster.sites().stream()
                        .map(one -> new Choice(
                                one.siteId(), one.name() + ", " + one.timeZone().getId()))
                        .toList());
        model.addAttribute(
                "kinds",
                Arrays.stream(SessionKind.values())
                        .map(one -> new Choice(one.name(), one.title()))
                        .toList());
    }

    /** Rooms of the site that are in use, and who may lead or help then. */
    void second(String siteId, String specialtyCode, Instant at, Model model) {
        model.addAttribute(
                "rooms",
                rooms.list(siteId).stream()
                        .filter(RoomView::active)
                        .map(one -> new Choice(one.id(), "%s, %d seats".formatted(one.name(), one.seats())))
                        .toList());
        leads(specialtyCode, at, model);
        Set<String> helpers = new TreeSet<>();
        CO_TRAINERS.forEach(role -> helpers.addAll(identities.usersIn(role)));
        model.addAttribute(
                "cos",
                identities.names(helpers).entrySet().stream()
                        .map(one -> new Choice(one.getKey(), one.getValue()))
                        .sorted(Comparator.comparing(Choice::name).thenComparing(Choice::value))
                        .toList());
    }

    /** Who holds a certificate for the specialty then. */
    void leads(String specialtyCode, Instant at, Model model) {
        model.addAttribute(
                "leads",
                certificates.holders(specialtyCode, at).stream()
                        .map(one -> new Choice(one.physicianId(), one.name()))
                        .toList());
    }
}
