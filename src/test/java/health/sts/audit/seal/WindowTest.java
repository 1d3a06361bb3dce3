package health.sts.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {

    private static final Instant NOW = Instant.parse("2027-01-04T12:00:00Z");

    private final Window window = new Window(10, List.of(), NOW);

    @Test
    void idsInARowLeaveNoGap() {
        window.sealed(11, NOW);
        window.sealed(12, NOW);
        assertThat(window.frontier()).isEqualTo(12);
        assertThat(window.gaps()).isEmpty();
        assertThat(window.lowestGap()).isEqualTo(13);
    }

    @Test
    void whatIsMissingBelowTheFrontierIsAGap() {
        window.sealed(15, NOW);
        assertThat(window.gaps()).containsExactly(new IdRange(11, 14));
        assertThat(window.lowestGap()).isEqualTo(11);
    }

    @Test
    void aLateRecordFillsItsPlaceInTheGap() {
        window.sealed(15, NOW);
        window.sealed(13, NOW);
        assertThat(window.gaps()).containsExactly(new IdRange(11, 12), new IdRange(14, 14));
        window.sealed(14, NOW);
        window.sealed(11, NOW);
        assertThat(window.gaps()).containsExactly(new IdRange(12, 12));
        window.sealed(12, NOW);
        assertThat(window.gaps()).isEmpty();
        assertThat(window.frontier()).isEqualTo(15);
    }

    @Test
    void aRecordThatIsKnownChangesNothing() {
        window.sealed(15, NOW);
        window.sealed(15, NOW);
        window.sealed(3, NOW);
        assertThat(window.gaps()).containsExactly(new IdRange(11, 14));
    }

    @Test
    void aGapIsForgottenOnlyAfterAWhile() {
        window.sealed(15, NOW);
        window.sealed(20, NOW.plusSeconds(60));
        window.forgetOld(NOW.plus(Window.PATIENCE));
        assertThat(window.gaps()).hasSize(2);
        window.forgetOld(NOW.plus(Window.PATIENCE).plusSeconds(1));
        assertThat(window.gaps()).containsExactly(new IdRange(16, 19));
    }
}
