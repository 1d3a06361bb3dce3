package health.sts.delivery.session;

import health.sts.accountability.Mailbox;
import health.sts.accountability.Notices;
import health.sts.delivery.session.ChangeImpact.Hit;
import health.sts.delivery.session.SeatHolders.Holder;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Tells trainers and learners what concerns them. Calendar messages to those with a seat are the calendar's. */
@Component
class SessionNews {

    private static final String MY_TRAINING = "/training/mine";

    private final Notices notices;
    private final Mailbox mailbox;

    SessionNews(Notices notices, Mailbox mailbox) {
        this.notices = notices;
        this.mailbox = mailbox;
    }

    /** Co-trainers read of what they were named for; lead trainers are asked by a task. */
    void planned(List<SessionView> sessions) {
        Map<String, List<SessionView>> byCo = sessions.stream().collect(Collectors.groupingBy(SessionView::coUserId));
        byCo.forEach((co, mine) -> {
            SessionView first = mine.get(0);
            String more =
                    mine.size() == 1 ? "." : " and %d more; you find them under Sessions.".formatted(mine.size() - 1);
            notices.tell(
                    List.of(co),
                    "You are co-trainer of %s on %s".formatted(what(first), when(first)) + more,
                    mine.size() == 1 ? page(first.sessionId()) : "/sessions?trainer=" + co,
                    mine.size() == 1 ? first.sessionId() : null);
        });
    }

    void changed(SessionView before, SessionView after, List<Holder> seated, ChangeImpact impact, String reason) {
        String words = String.join(". ", impact.changes()) + ". Reason: " + reason;
        Set<String> hit = Stream.concat(impact.losing().stream(), impact.clinic().stream())
                .map(Hit::userId)
                .collect(Collectors.toSet());
        Set<String> others =
                new HashSet<>(List.of(before.leadUserId(), before.coUserId(), after.leadUserId(), after.coUserId()));
        seated.stream().map(Holder::userId).forEach(others::add);
        others.removeAll(hit);
        note(others, "Changed: %s on %s. %s".formatted(what(before), when(before), words), before);
        String now = SiteClock.words(after.startsAt(), after.endsAt(), after.zone());
        for (Hit lost : impact.losing()) {
            write(
                    lost,
                    "Your seat is free again: " + what(before),
                    "Your session on %s was moved to %s, when you are busy with %s, so you no longer have a seat in it. Choose another session under My training. Reason: %s"
                            .formatted(when(before), now, lost.why(), reason),
                    before);
        }
        for (Hit clinic : impact.clinic()) {
            write(
                    clinic,
                    "Your session has moved into your clinic time: " + what(before),
                    "Your session on %s was moved to %s, which clashes with %s. You keep your seat; if you cannot come, change to another session under My training. Reason: %s"
                            .formatted(when(before), now, clinic.why(), reason),
                    before);
        }
    }

    void cancelled(SessionView session, List<Holder> seated, String reason) {
        Set<String> trainers = new HashSet<>(List.of(session.leadUserId(), session.coUserId()));
        note(trainers, "Cancelled: %s on %s. Reason: %s".formatted(what(session), when(session), reason), session);
        Set<String> learners = seated.stream().map(Holder::userId).collect(Collectors.toSet());
        learners.removeAll(trainers);
        notices.tell(
                learners,
                "Cancelled: %s on %s. Choose another session under My training. Reason: %s"
                        .formatted(what(session), when(session), reason),
                MY_TRAINING,
                session.sessionId());
    }

    private void note(Collection<String> people, String sentence, SessionView session) {
        notices.tell(people, sentence, page(session.sessionId()), session.sessionId());
    }

    private void write(Hit hit, String subject, String sentence, SessionView session) {
        notices.tell(List.of(hit.userId()), sentence, MY_TRAINING, session.sessionId());
        mailbox.write(
                List.of(hit.userId()), subject, sentence + "\n\nOpen it under " + MY_TRAINING, session.sessionId());
    }

    private static String what(SessionView session) {
        return session.kind().title().toLowerCase(java.util.Locale.ROOT) + " " + session.sessionId();
    }

    private static String when(SessionView session) {
        return SiteClock.words(session.startsAt(), session.endsAt(), session.zone());
    }

    private static String page(String sessionId) {
        return "/sessions/" + sessionId;
    }
}
