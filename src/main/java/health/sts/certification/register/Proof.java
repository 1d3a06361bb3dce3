package health.sts.certification.register;

import health.sts.certification.credential.Credentials.Score;
import health.sts.certification.exam.Exams;
import health.sts.certification.teachback.TeachBacks;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What a certification proved, as the credential states it: the exam that counts and the teach-back that passed. */
@Component
class Proof {

    static final String EXAM = "Exam";
    static final String TEACH_BACK = "Teach-back";

    private static final String PASSED = "PASS";

    private final ObjectProvider<Exams> exams;
    private final ObjectProvider<TeachBacks> teachBacks;

    Proof(ObjectProvider<Exams> exams, ObjectProvider<TeachBacks> teachBacks) {
        this.exams = exams;
        this.teachBacks = teachBacks;
    }

    /** Results without what was required: the table of each case says that, and it may change from version to version. */
    List<Score> of(String certificationId) {
        return Stream.concat(exam(certificationId), teachBack(certificationId)).toList();
    }

    private Stream<Score> exam(String certificationId) {
        return exams.getObject().newest(certificationId).stream()
                .map(attempt -> new Score(
                        EXAM, false, attempt.score().stripTrailingZeros().toPlainString(), null));
    }

    private Stream<Score> teachBack(String certificationId) {
        return teachBacks.getObject().of(certificationId).stream()
                .filter(one -> PASSED.equals(one.result()))
                .map(TeachBacks.TeachBackView::comparison)
                .filter(Objects::nonNull)
                .reduce((earlier, later) -> later)
                .map(passed -> new Score(TEACH_BACK, true, passed.mean().toPlainString(), null))
                .stream();
    }
}
