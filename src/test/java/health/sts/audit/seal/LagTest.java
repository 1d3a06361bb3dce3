package health.sts.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.audit.MovedClock;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class LagTest {

    private final MovedClock clock = new MovedClock();
    private final Lag lag = Lag.by(clock);

    @Test
    void whereEverythingIsSealedNothingWaits() {
        lag.saw(new Look(5, 5, 9, 9, 1, 14));
        clock.move(Duration.ofHours(1));
        lag.saw(new Look(5, 5, 9, 9, 1, 14));
        assertThat(lag.now()).isZero();
    }

    @Test
    void aRecordWaitsFromTheLookThatFirstSawIt() {
        lag.saw(new Look(6, 5, 9, 9, 1, 14));
        clock.move(Duration.ofSeconds(3));
        lag.saw(new Look(8, 5, 9, 9, 1, 14));
        assertThat(lag.now()).isEqualTo(Duration.ofSeconds(3));
        clock.move(Duration.ofSeconds(2));
        lag.saw(new Look(9, 6, 9, 9, 2, 15));
        assertThat(lag.now()).isEqualTo(Duration.ofSeconds(2));
        lag.saw(new Look(9, 9, 9, 9, 3, 18));
        assertThat(lag.now()).isZero();
    }

    @Test
    void theLongerWaitOfBothKindsCounts() {
        lag.saw(new Look(5, 5, 10, 9, 1, 14));
        clock.move(Duration.ofSeconds(4));
        lag.saw(new Look(6, 5, 10, 9, 1, 14));
        assertThat(lag.now()).isEqualTo(Duration.ofSeconds(4));
    }
}
