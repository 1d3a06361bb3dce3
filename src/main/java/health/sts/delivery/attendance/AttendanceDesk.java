package health.sts.delivery.attendance;

import health.sts.delivery.AttendanceResult;
import health.sts.delivery.SessionState;
import health.sts.delivery.attendance.Attendance.Answer;
import health.sts.delivery.attendance.Attendance.Entry;
import health.sts.delivery.attendance.Attendance.Minutes;
import health.sts.delivery.attendance.Attendance.Sheet;
import health.sts.delivery.attendance.AttendanceTable.Verdict;
import health.sts.delivery.booking.Seats;
import health.sts.delivery.booking.Seats.Seat;
import health.sts.delivery.session.SessionView;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.TypedText;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Makes sheets out of what was typed and takes the co-trainer's answer; the caller has locked the session. */
@Component
class AttendanceDesk {

    private static final int LONGEST_NOTE = 400;
    private static final int NAMES = 5;

    private final Seats seats;
    private final SheetStore sheets;
    private final DraftStore drafts;
    private final AttendanceTable table;
    private final AttendanceJournal journal;
    private final Clock clock;

    AttendanceDesk(
            Seats seats,
            SheetStore sheets,
            DraftStore drafts,
            AttendanceTable table,
            AttendanceJournal journal,
            Clock clock) {
        this.seats = seats;
        this.sheets = sheets;
        this.drafts = drafts;
        this.table = table;
        this.journal = journal;
        this.clock = clock;
    }

    void save(SessionView session, Collection<Minutes> typed) {
        if (session.state() != SessionState.PLANNED) {
            throw Refusal.conflict(
                    "This session is %s, so its minutes are not changed any more. What is wrong on a signed sheet is put right by a correction."
                            .formatted(session.state().title().toLowerCase()));
        }
        var learners = learners(session).stream().map(Seat::trainingId).collect(Collectors.toSet());
        List<Minutes> kept = new ArrayList<>();
        for (Minutes row : typed) {
            if (!learners.contains(row.trainingId())) {
                throw Refusal.conflict("Somebody on this page has no seat any more. Load the page again.");
            }
            kept.add(checked(session, row));
        }
        drafts.save(session.sessionId(), kept);
    }

    Sheet handIn(SessionView session, String enteredBy) {
        if (session.state() != SessionState.PLANNED) {
            throw Refusal.conflict("This session is %s, so nothing is handed in for it any more."
                    .formatted(session.state().title().toLowerCase()));
        }
        if (clock.instant().isBefore(session.endsAt())) {
            throw Refusal.conflict("The session lasts until %s. Hand the minutes in when it is over."
                    .formatted(SessionTimes.at(session, session.endsAt())));
        }
        List<Sheet> before = sheets.of(session.sessionId());
        if (!before.isEmpty()
                && (before.get(0).answer() == null || before.get(0).signed())) {
            throw Refusal.conflict(
                    before.get(0).signed()
                            ? "The co-trainer has signed the minutes of this session already."
                            : "The minutes are handed in already and wait for the co-trainer's signature.");
        }
        return add(session, typedForAll(session), enteredBy, null, before.size() + 1);
    }

    /** The sheet that takes the place of the signed one, where its changes take nothing away from anybody. */
    Sheet correct(SessionView session, Collection<Minutes> changed, String enteredBy, String reason) {
        List<Sheet> before = sheets.of(session.sessionId());
        Sheet counted = before.stream().filter(Sheet::signed).findFirst().orElse(null);
        if (session.state() != SessionState.CLOSED || counted == null) {
            throw Refusal.conflict(
                    "This session is not closed yet, so there is nothing to correct. Change its minutes.");
        }
        if (before.get(0).answer() == null) {
            throw Refusal.conflict("A correction waits for the co-trainer's signature already.");
        }
        Map<String, Minutes> others =
                changed.stream().collect(Collectors.toMap(Minutes::trainingId, row -> row, (one, another) -> another));
        List<Minutes> rows = counted.entries().stream()
                .map(entry -> others.getOrDefault(
                        entry.trainingId(), new Minutes(entry.trainingId(), entry.minutes(), entry.note())))
                .map(row -> checked(session, row))
                .toList();
        boolean same = rows.stream()
                .allMatch(row -> counted.of(row.trainingId()).orElseThrow().minutes() == row.minutes());
        if (same) {
            throw Refusal.invalid("minutes", "No minutes differ from the signed sheet. Change what is wrong first.");
        }
        Sheet sheet = sheet(session, rows, enteredBy, reason, before.size() + 1, new TreeSet<>());
        for (Entry entry : sheet.entries()) {
            AttendanceResult was = counted.of(entry.trainingId()).orElseThrow().result();
            if (was != entry.result() && entry.result() != AttendanceResult.ATTENDED) {
                throw Refusal.invalid(
                        "minutes." + entry.trainingId(),
                        "%s was told “%s” on the signed sheet and has gone on from there, so a correction cannot turn it into “%s”. Leave these minutes as they were and tell the training manager, who agrees the next step with the learner."
                                .formatted(
                                        name(session, entry.trainingId()),
                                        was.title(),
                                        entry.result().title()));
            }
        }
        return add(session, rows, enteredBy, reason, before.size() + 1);
    }

    /** The sheet that waits for its signature; refused where none does. */
    Sheet waiting(SessionView session) {
        return sheets.of(session.sessionId()).stream()
                .findFirst()
                .filter(sheet -> sheet.answer() == null)
                .orElseThrow(
                        () -> Refusal.conflict(
                                "No minutes of this session wait for a signature: they are not handed in, or answered already."));
    }

    void answer(Sheet sheet, boolean signed, String reason, String by) {
        sheets.answer(sheet.id(), new Answer(signed, reason, by, clock.instant()));
        journal.answered(sheet, signed, reason);
    }

    private List<Minutes> typedForAll(SessionView session) {
        Map<String, Minutes> typed = drafts.of(session.sessionId());
        List<Seat> learners = learners(session);
        List<String> missing = learners.stream()
                .filter(seat -> !typed.containsKey(seat.trainingId()))
                .map(Seat::name)
                .toList();
        if (!missing.isEmpty()) {
            throw Refusal.invalid(
                    "minutes",
                    "%s %s no minutes yet. Enter 0 for whoever was not there."
                            .formatted(several(missing), missing.size() == 1 ? "has" : "have"));
        }
        return learners.stream()
                .map(seat -> checked(session, typed.get(seat.trainingId())))
                .toList();
    }

    private Sheet add(SessionView session, List<Minutes> rows, String enteredBy, String reason, int number) {
        Collection<String> rules = new TreeSet<>();
        Sheet sheet = sheet(session, rows, enteredBy, reason, number, rules);
        sheets.add(sheet);
        journal.handedIn(sheet, rules);
        return sheet;
    }

    private Sheet sheet(
            SessionView session,
            List<Minutes> rows,
            String enteredBy,
            String reason,
            int number,
            Collection<String> rules) {
        int length = (int) session.length().toMinutes();
        Map<Integer, Verdict> verdicts = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Minutes row : rows) {
            Verdict verdict = verdicts.computeIfAbsent(row.minutes(), minutes -> table.of(minutes, length));
            rules.add(verdict.rule());
            entries.add(new Entry(row.trainingId(), row.minutes(), verdict.result(), row.note()));
        }
        Instant now = clock.instant();
        return new Sheet(Ids.next("ATS"), session.sessionId(), number, enteredBy, now, reason, entries, null);
    }

    private Minutes checked(SessionView session, Minutes row) {
        long length = session.length().toMinutes();
        String field = "minutes." + row.trainingId();
        if (row.minutes() != null && (row.minutes() < 0 || row.minutes() > length)) {
            throw Refusal.invalid(
                    field, "Enter whole minutes from 0 to %d, the length of the session.".formatted(length));
        }
        return new Minutes(
                row.trainingId(),
                row.minutes(),
                TypedText.optional("note." + row.trainingId(), row.note(), LONGEST_NOTE)
                        .orElse(null));
    }

    private List<Seat> learners(SessionView session) {
        return seats.ofSession(session.sessionId()).stream()
                .filter(seat -> !seat.waiting())
                .toList();
    }

    private String name(SessionView session, String trainingId) {
        return seats.ofSession(session.sessionId()).stream()
                .filter(seat -> seat.trainingId().equals(trainingId))
                .map(Seat::name)
                .findFirst()
                .orElse("This learner");
    }

    private static String several(List<String> names) {
        String shown = String.join(", ", names.subList(0, Math.min(NAMES, names.size())));
        return names.size() > NAMES ? shown + " and %d more".formatted(names.size() - NAMES) : shown;
    }
}
