package health.sts.certification.path;

import health.sts.certification.exam.Exams;
import health.sts.certification.exam.Exams.Attempt;
import health.sts.engine.Decisions;
import health.sts.shared.Refusal;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Asks the table "Exam result" whether the attempt that counts is still good enough after corrections. */
@Component
class PassMark {

    private static final String TABLE = "exam-result";

    private final Exams exams;
    private final Decisions decisions;

    PassMark(Exams exams, Decisions decisions) {
        this.exams = exams;
        this.decisions = decisions;
    }

    void require(String certificationId) {
        Attempt attempt = exams.newest(certificationId)
                .orElseThrow(
                        () -> Refusal.conflict("There is no exam attempt in this round, so nobody can be certified."));
        Object result = decisions
                .evaluate(TABLE, Map.of("score", attempt.score().doubleValue(), "attempt", attempt.number()))
                .get("result");
        if (!"PASS".equals(result)) {
            throw Refusal.conflict(
                    "The exam attempt that counts was corrected to %s percent, which is below the pass mark. Release the trainer, or correct the attempt if that is wrong."
                            .formatted(attempt.score().stripTrailingZeros().toPlainString()));
        }
    }
}
