package health.sts.certification.path;

import health.sts.certification.Trainee;
import health.sts.certification.Trainees;
import health.sts.certification.exam.ExamForm;
import health.sts.certification.exam.Exams;
import health.sts.certification.exam.Exams.Attempt;
import health.sts.certification.exam.Exams.ExamResult;
import health.sts.certification.teachback.TeachBacks;
import health.sts.certification.teachback.TeachBacks.Observation;
import health.sts.shared.SystemSettings;
import java.math.BigDecimal;
import java.time.ZoneId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the processes do with exam, coaching and observed class. Each method is one step and joins the engine's
 * transaction.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class JudgementSteps {

    private final Exams exams;
    private final TeachBacks teachBacks;
    private final Trainees trainees;
    private final CertificationNews news;
    private final SystemSettings settings;

    JudgementSteps(
            Exams exams, TeachBacks teachBacks, Trainees trainees, CertificationNews news, SystemSettings settings) {
        this.exams = exams;
        this.teachBacks = teachBacks;
        this.trainees = trainees;
        this.news = news;
        this.settings = settings;
    }

    /** What was typed about an attempt; times with an offset, or in the zone of the installation. */
    public record TypedResult(
            String externalId, BigDecimal score, String startedAt, String finishedAt, String comment) {}

    /** The person acting records an attempt. */
    public Attempt record(String id, TypedResult typed) {
        ZoneId zone = settings.timeZone();
        return exams.record(
                id,
                new ExamResult(
                        typed.externalId(),
                        typed.score(),
                        ExamForm.moment(typed.startedAt(), zone, ExamForm.STARTED_AT),
                        ExamForm.moment(typed.finishedAt(), zone, ExamForm.FINISHED_AT),
                        typed.comment()));
    }

    /** The table has judged the attempt; the trainer is told with its sentence. */
    public void judged(String id, String sentence) {
        news.tell(trainees.get(id), "Your exam result", sentence);
    }

    /** Somebody has coached the trainer. */
    public void coached(String id, BigDecimal hours, String note) {
        tellTrainer(
                id,
                "Coaching of %s hours was noted: %s"
                        .formatted(hours.stripTrailingZeros().toPlainString(), note));
    }

    /** The person acting has observed a class. */
    public void observed(String id, Observation observation) {
        teachBacks.observed(id, observation);
        tellTrainer(
                id,
                observation.signedOff()
                        ? "Your observed class was signed off."
                        : "Your observed class was not signed off: " + observation.comment());
    }

    private void tellTrainer(String id, String sentence) {
        Trainee trainee = trainees.get(id);
        news.note(trainee, trainee.userId(), sentence);
    }
}
