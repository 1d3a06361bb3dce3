package health.sts.certification.path;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.certification.Reason;
import health.sts.engine.CaseJobs;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class CertificationStarterTest {

    private final List<Integer> asked = new ArrayList<>();
    private final Deque<Integer> started = new ArrayDeque<>(List.of(50, 50, 7));

    @Test
    void startsSomeAtATimeUntilNoneIsLeft() {
        new CertificationStarter(certifications(), jobs(false)).run();

        assertThat(asked).containsExactly(50, 50, 50);
    }

    @Test
    void waitsWhereJobsAreHeld() {
        new CertificationStarter(certifications(), jobs(true)).run();

        assertThat(asked).isEmpty();
    }

    private Certifications certifications() {
        return new Certifications() {
            @Override
            public int requestRecertification(Collection<String> certificateIds, Reason reason) {
                throw new AssertionError("Not asked for");
            }

            @Override
            public int startRequested(int most) {
                asked.add(most);
                return started.pop();
            }

            @Override
            public void nameMentor(String certificationId, String mentorUserId) {
                throw new AssertionError("Not asked for");
            }

            @Override
            public void withdraw(String certificationId, String reason) {
                throw new AssertionError("Not asked for");
            }
        };
    }

    private static CaseJobs jobs(boolean held) {
        return new CaseJobs() {
            @Override
            public Optional<Instant> nextDue() {
                return Optional.empty();
            }

            @Override
            public List<String> runDue() {
                return List.of();
            }

            @Override
            public boolean held() {
                return held;
            }

            @Override
            public void release() {}
        };
    }
}
