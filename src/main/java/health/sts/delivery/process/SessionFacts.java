package health.sts.delivery.process;

import health.sts.delivery.attendance.Hours;
import health.sts.delivery.session.SessionReads;
import health.sts.delivery.session.SessionView;
import health.sts.engine.CaseFacts;
import health.sts.engine.Identities;
import health.sts.engine.Markdown;
import health.sts.engine.TaskStep;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What stands beside each question about a session: what it is, when and where, who teaches, and the way to its pages. */
@Component
class SessionFacts implements CaseFacts {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm z", Locale.US);

    private final SessionReads sessions;
    private final Hours hours;
    private final Identities identities;

    SessionFacts(SessionReads sessions, Hours hours, Identities identities) {
        this.sessions = sessions;
        this.hours = hours;
        this.identities = identities;
    }

    @Override
    public Optional<String> factsFor(TaskStep task) {
        return SessionProcess.KEY.equals(task.processKey())
                ? Optional.of(text(task, sessions.get(task.businessKey())))
                : Optional.empty();
    }

    private String text(TaskStep task, SessionView session) {
        Map<String, String> names = identities.names(List.of(session.leadUserId(), session.coUserId()));
        String page = "/sessions/" + session.sessionId();
        StringBuilder text = new StringBuilder();
        row(text, "Session", session.kind().title() + ", " + session.specialtyCode() + ", wave " + session.waveId());
        row(
                text,
                "When",
                MOMENT.format(session.startsAt().atZone(session.zone())) + ", "
                        + session.length().toMinutes() + " minutes");
        row(text, "Where", session.virtual() ? "online" : session.roomName());
        row(text, "Seats", session.taken() + " of " + session.capacity() + " taken");
        row(text, "Lead trainer", names.get(session.leadUserId()));
        row(text, "Co-trainer", names.get(session.coUserId()));
        if (task.step().equals(SessionProcess.CONFIRM_HOURS)) {
            hours.claimed(session.sessionId()).ifPresent(claim -> claim(text, claim));
        }
        if (task.step().endsWith("Attendance")) {
            text.append("**[Open the attendance](").append(page).append("/attendance)**\n\n");
        }
        return text.append("[Open the session](").append(page).append(')').toString();
    }

    private static void claim(StringBuilder text, Hours.Claim claim) {
        row(text, "Hours taught", claim.teaching().toPlainString());
        row(text, "Hours of preparation", claim.preparation().toPlainString());
        if (claim.note() != null && !claim.note().isBlank()) {
            row(text, "Note of the trainer", claim.note());
        }
    }

    private static void row(StringBuilder text, String name, String value) {
        text.append("**")
                .append(name)
                .append(":** ")
                .append(Markdown.escape(value))
                .append("\n\n");
    }
}
