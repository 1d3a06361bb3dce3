package health.sts.certification.curriculum;

import health.sts.certification.Trainee;
import health.sts.certification.Trainees;
import health.sts.certification.curriculum.CourseworkItem.Status;
import health.sts.certification.curriculum.CurriculumItem.Kind;
import health.sts.shared.Actor;
import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class CourseworkDesk implements Coursework {

    private static final int LONGEST_NOTE = 1_000;

    private final Trainees trainees;
    private final CourseworkPins pins;
    private final CourseworkStore store;
    private final CourseworkDuties duties;
    private final CourseworkJournal journal;
    private final Clock clock;

    CourseworkDesk(
            Trainees trainees,
            CourseworkPins pins,
            CourseworkStore store,
            CourseworkDuties duties,
            CourseworkJournal journal,
            Clock clock) {
        this.trainees = trainees;
        this.pins = pins;
        this.store = store;
        this.duties = duties;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public int pin(String certificationId) {
        return pins.pin(trainees.get(certificationId));
    }

    @Override
    public int pinDelta(String certificationId, int certifiedVersion) {
        return pins.pinDelta(trainees.get(certificationId), certifiedVersion);
    }

    @Override
    public boolean addDelta(String certificationId) {
        Trainee trainee = trainees.get(certificationId);
        store.lock(certificationId);
        pins.addDelta(trainee, progress(trainee));
        return !progress(trainee).missing(Set.of(Kind.values())).isEmpty();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CourseworkItem> of(String certificationId) {
        return progress(trainees.get(certificationId)).items();
    }

    @Override
    @Transactional(readOnly = true)
    public List<CourseworkReport> reports(String certificationId) {
        return store.reports(certificationId);
    }

    @Override
    @Transactional(readOnly = true)
    public List<CourseworkItem> missing(String certificationId, Set<Kind> kinds) {
        return progress(trainees.get(certificationId)).missing(kinds);
    }

    @Override
    public void reportHours(String certificationId, String code, BigDecimal hours, String note) {
        Trainee trainee = trainees.get(certificationId);
        Actor actor = duties.trainer(trainee);
        store.lock(certificationId);
        Progress progress = progress(trainee);
        CourseworkItem item = reportable(progress, code);
        if (item.kind() == Kind.SCENARIO) {
            throw Refusal.invalid("hours", "%s is a scenario; it has no hours to report.".formatted(code));
        }
        BigDecimal attended = HoursRule.checked(item, hours);
        Status status = attended.compareTo(item.hours()) < 0 ? Status.OPEN : Status.REPORTED;
        CourseworkReport report = new CourseworkReport(
                item.code(),
                item.revision(),
                trainee.round(),
                status,
                attended,
                note(note),
                actor.userId(),
                progress.after(clock.instant()));
        store.add(certificationId, List.of(report));
        journal.reported(certificationId, "reportHours", report);
    }

    @Override
    public void reportScenario(String certificationId, String code, String note) {
        Trainee trainee = trainees.get(certificationId);
        Actor actor = duties.trainer(trainee);
        store.lock(certificationId);
        Progress progress = progress(trainee);
        CourseworkItem item = reportable(progress, code);
        if (item.kind() != Kind.SCENARIO) {
            throw Refusal.invalid("hours", "%s is no scenario; report the hours attended.".formatted(code));
        }
        if (item.files() == 0) {
            throw Refusal.invalid(
                    "file", "Add at least one file that shows how you did %s, then report it.".formatted(item.title()));
        }
        CourseworkReport report = new CourseworkReport(
                item.code(),
                item.revision(),
                trainee.round(),
                Status.REPORTED,
                null,
                note(note),
                actor.userId(),
                progress.after(clock.instant()));
        store.add(certificationId, List.of(report));
        journal.reported(certificationId, "reportScenario", report);
    }

    @Override
    public void confirm(String certificationId) {
        Trainee trainee = trainees.get(certificationId);
        Actor actor = duties.judge(trainee);
        store.lock(certificationId);
        Progress progress = progress(trainee);
        judge(trainee, progress, progress.reported(), Status.CONFIRMED, null, actor);
    }

    @Override
    public void sendBack(String certificationId, Kind kind, String reason) {
        Trainee trainee = trainees.get(certificationId);
        Actor actor = duties.judge(trainee);
        String words = PublicationRules.words("reason", "The reason", reason, LONGEST_NOTE);
        store.lock(certificationId);
        Progress progress = progress(trainee);
        List<CourseworkItem> items =
                progress.reported().stream().filter(item -> item.kind() == kind).toList();
        if (items.isEmpty()) {
            throw Refusal.conflict("Nothing of the kind “%s” waits for confirmation, so there is nothing to send back."
                    .formatted(kind.title()));
        }
        judge(trainee, progress, items, Status.SENT_BACK, words, actor);
    }

    private void judge(
            Trainee trainee, Progress progress, List<CourseworkItem> items, Status status, String reason, Actor actor) {
        if (items.isEmpty()) {
            return;
        }
        Instant at = progress.after(clock.instant());
        store.add(
                trainee.certificationId(),
                items.stream()
                        .map(item -> new CourseworkReport(
                                item.code(),
                                item.revision(),
                                trainee.round(),
                                status,
                                item.hoursReported(),
                                reason,
                                actor.userId(),
                                at))
                        .toList());
        journal.judged(trainee, items, status, reason);
    }

    private static CourseworkItem reportable(Progress progress, String code) {
        CourseworkItem item = progress.get(code);
        if (item.status() == Status.CONFIRMED) {
            throw Refusal.conflict("%s is confirmed already; there is nothing more to report.".formatted(item.title()));
        }
        return item;
    }

    private Progress progress(Trainee trainee) {
        String id = trainee.certificationId();
        return new Progress(
                store.items(id, trainee.round()), store.reports(id), trainee.round(), store.files(id, trainee.round()));
    }

    private static String note(String note) {
        return note == null || note.isBlank()
                ? null
                : PublicationRules.atMost("note", "The note", note.strip(), LONGEST_NOTE);
    }
}
