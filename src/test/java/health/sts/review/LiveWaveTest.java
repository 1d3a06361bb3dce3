package health.sts.review;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.delivery.training.Learners;
import health.sts.program.Waves;
import health.sts.review.LiveWave.Live;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StsTest
class LiveWaveTest {

    @Autowired
    LiveWave waves;

    @Autowired
    Waves program;

    @Autowired
    Learners learners;

    @Test
    void theFixtureIsAWaveThatWentLive() {
        Live live = waves.open();

        assertThat(program.get(live.wave()).daysToGo()).isEqualTo(-31);
        assertThat(live.all()).hasSize(12);
        assertThat(live.all().stream()
                        .map(id -> learners.ofPhysician(live.wave(), id))
                        .flatMap(Optional::stream))
                .hasSize(12)
                .allMatch(learner -> learner.passedAt() != null);
    }
}
