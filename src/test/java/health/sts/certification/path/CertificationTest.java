package health.sts.certification.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.certification.CertificationState;
import health.sts.certification.Reason;
import health.sts.certification.Trainee;
import health.sts.shared.Refusal;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class CertificationTest {

    private static final Instant NOW = Instant.parse("2027-03-01T09:00:00Z");

    @Test
    void aFirstCertificationLeavesNoStageOut() {
        Certification certification = of(Reason.APPOINTED, CertificationState.REQUESTED);
        certification.started(3, NOW);
        for (CertificationState stage : List.of(
                CertificationState.EXAM,
                CertificationState.TEACH_BACK,
                CertificationState.FIRST_CLASS,
                CertificationState.DECISION)) {
            assertThat(certification.enter(stage, NOW)).isTrue();
        }
        certification.certified(NOW);

        assertThat(certification.state()).isEqualTo(CertificationState.CERTIFIED);
        assertThat(certification.trainee().curriculumVersion()).isEqualTo(3);
        assertThat(Certification.oneAtATime(certification.trainee())).isEqualTo(certification.id);
        assertThat(Certification.oneAtATime(
                        of(Reason.APPOINTED, CertificationState.EXAM).trainee()))
                .isEqualTo("PHY-1 208800000X");
    }

    @Test
    void aStageThatWasLeftOutIsRefused() {
        Certification certification = of(Reason.APPOINTED, CertificationState.EXAM);

        assertThatThrownBy(() -> certification.enter(CertificationState.FIRST_CLASS, NOW))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“Exam”");
        assertThatThrownBy(() -> certification.certified(NOW)).isInstanceOf(Refusal.class);
        assertThat(certification.enter(CertificationState.EXAM, NOW)).isFalse();
    }

    @Test
    void aRecertificationNeedsNoTeachBack() {
        Certification certification = of(Reason.UPGRADE, CertificationState.EXAM);
        certification.enter(CertificationState.FIRST_CLASS, NOW);
        certification.certified(NOW);

        assertThat(certification.state()).isEqualTo(CertificationState.CERTIFIED);
    }

    @Test
    void theCourseBeginsAgainOnlyFromTheExam() {
        Certification certification = of(Reason.APPOINTED, CertificationState.EXAM);
        certification.repeatCourse(NOW);
        certification.pinned(4);

        assertThat(certification.state()).isEqualTo(CertificationState.COURSEWORK);
        assertThat(certification.trainee().round()).isEqualTo(2);
        assertThat(certification.trainee().curriculumVersion()).isEqualTo(4);
        assertThatThrownBy(() -> certification.repeatCourse(NOW)).isInstanceOf(Refusal.class);
    }

    @Test
    void whatIsOverStaysOver() {
        Certification certification = of(Reason.APPOINTED, CertificationState.EXAM);
        certification.end(CertificationState.WITHDRAWN, "Moves away", NOW);

        assertThat(certification.endedReason()).isEqualTo("Moves away");
        assertThatThrownBy(() -> certification.end(CertificationState.RELEASED, "Again", NOW))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> certification.enter(CertificationState.TEACH_BACK, NOW))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> certification.mentoredBy("somebody")).isInstanceOf(Refusal.class);
    }

    @Test
    void aCaseBeginsOnce() {
        Certification certification = of(Reason.APPOINTED, CertificationState.REQUESTED);
        certification.started(1, NOW);

        assertThatThrownBy(() -> certification.started(1, NOW)).isInstanceOf(Refusal.class);
    }

    private static Certification of(Reason reason, CertificationState state) {
        return new Certification(
                new Trainee(
                        "CRT-1",
                        reason,
                        "CND-1",
                        null,
                        "PHY-1",
                        "p1",
                        "WAV-1",
                        "208800000X",
                        "SITE-1",
                        0,
                        1,
                        null,
                        state),
                NOW,
                null,
                NOW,
                0);
    }
}
