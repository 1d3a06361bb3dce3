package health.sts.delivery.attendance;

import health.sts.accountability.Mailbox;
import health.sts.accountability.Notices;
import health.sts.delivery.AttendanceResult;
import health.sts.delivery.DeliverySettings;
import health.sts.delivery.Learner;
import health.sts.delivery.attendance.Attendance.Entry;
import health.sts.delivery.session.SessionView;
import health.sts.delivery.training.Learners;
import health.sts.engine.Identities;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.shared.Formats;
import health.sts.shared.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Tells learners what their absence means, and each chief of all absences of their people in one message. */
@Component
class AbsenceNews {

    private final Learners learners;
    private final Roster roster;
    private final Identities identities;
    private final Notices notices;
    private final Mailbox mailbox;
    private final AttendanceSettings settings;
    private final DeliverySettings delivery;

    AbsenceNews(
            Learners learners,
            Roster roster,
            Identities identities,
            Notices notices,
            Mailbox mailbox,
            AttendanceSettings settings,
            DeliverySettings delivery) {
        this.learners = learners;
        this.roster = roster;
        this.identities = identities;
        this.notices = notices;
        this.mailbox = mailbox;
        this.settings = settings;
        this.delivery = delivery;
    }

    void tell(SessionView session, List<Entry> entries) {
        Map<String, Entry> absent = entries.stream()
                .filter(entry -> entry.result() != AttendanceResult.ATTENDED)
                .collect(Collectors.toMap(Entry::trainingId, Function.identity()));
        if (absent.isEmpty()) {
            return;
        }
        List<Learner> people = learners.of(absent.keySet());
        people.forEach(learner -> tellLearner(session, learner, absent.get(learner.trainingId())));
        Map<String, String> names = roster
                .physiciansOf(people.stream().map(Learner::physicianId).toList())
                .stream()
                .collect(Collectors.toMap(PhysicianView::physicianId, PhysicianView::name));
        Map<List<String>, List<String>> chiefs = new HashMap<>();
        Map<List<String>, List<String>> lines = new HashMap<>();
        for (Learner learner : people) {
            List<String> told = chiefs.computeIfAbsent(
                    List.of(learner.siteId(), learner.specialtyCode()), place -> chiefs(place.get(0), place.get(1)));
            lines.computeIfAbsent(told, chief -> new ArrayList<>())
                    .add("%s: %s"
                            .formatted(
                                    names.getOrDefault(learner.physicianId(), learner.userId()),
                                    line(session, absent.get(learner.trainingId()))));
        }
        new TreeMap<>(lines.entrySet().stream()
                        .collect(Collectors.toMap(told -> String.join(" ", told.getKey()), told -> told)))
                .values()
                .forEach(told -> tellChief(session, told.getKey(), told.getValue()));
    }

    private void tellLearner(SessionView session, Learner learner, Entry entry) {
        String sentence = entry.result() == AttendanceResult.MAKE_UP
                ? "You were there for %d of %d minutes of the %s. %d minutes with your trainer make it up; agree a time until %s."
                        .formatted(
                                entry.minutes(),
                                session.length().toMinutes(),
                                SessionTimes.named(session),
                                settings.makeUpLeast().toMinutes(),
                                Formats.dayOf(SessionTimes.makeUpUntil(session, delivery.makeUpWithin())))
                : "You were there for %d of %d minutes of the %s, which is too little to count. It has to be booked again."
                        .formatted(entry.minutes(), session.length().toMinutes(), SessionTimes.named(session));
        notices.tell(List.of(learner.userId()), sentence, "/training/mine", learner.trainingId());
        mailbox.write(
                List.of(learner.userId()),
                "What you missed of the " + SessionTimes.named(session),
                sentence + "\n\nOpen it under /training/mine",
                learner.trainingId());
    }

    private void tellChief(SessionView session, List<String> chiefs, List<String> lines) {
        String sentence = "%s of your department missed the %s or a part of it."
                .formatted(
                        lines.size() == 1 ? "1 physician" : lines.size() + " physicians", SessionTimes.named(session));
        String page = "/sessions/" + session.sessionId();
        notices.tell(
                chiefs,
                lines.size() == 1 ? "%s %s".formatted(sentence, lines.get(0)) : sentence,
                page,
                session.sessionId());
        mailbox.write(
                chiefs,
                "Absences: " + SessionTimes.named(session),
                sentence + "\n\n"
                        + lines.stream().sorted().collect(Collectors.joining("\n"))
                        + "\n\nPlease see to it that they have the time to make it up. Open the session under " + page,
                session.sessionId());
    }

    private String line(SessionView session, Entry entry) {
        return entry.result() == AttendanceResult.MAKE_UP
                ? "%d of %d minutes, to be made up until %s"
                        .formatted(
                                entry.minutes(),
                                session.length().toMinutes(),
                                Formats.dayOf(SessionTimes.makeUpUntil(session, delivery.makeUpWithin())))
                : entry.minutes() == 0
                        ? "not there, to be booked again"
                        : "%d of %d minutes, to be booked again"
                                .formatted(entry.minutes(), session.length().toMinutes());
    }

    /** Who answers for a department; the training managers where nobody does, so that no absence goes unseen. */
    private List<String> chiefs(String siteId, String specialtyCode) {
        return roster.chiefUserOf(siteId, specialtyCode)
                .map(List::of)
                .orElseGet(() -> identities.usersIn(Role.TRAINING_MANAGER));
    }
}
