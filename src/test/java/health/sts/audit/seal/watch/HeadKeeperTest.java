package health.sts.audit.seal.watch;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.audit.MovedClock;
import health.sts.audit.seal.Lag;
import health.sts.audit.seal.Look;
import health.sts.audit.seal.SealSettings;
import health.sts.audit.seal.Seals;
import health.sts.audit.verify.Head;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mockito.Mockito;
import org.springframework.boot.actuate.health.Status;

class HeadKeeperTest {

    @TempDir
    private Path folder;

    private final MovedClock clock = new MovedClock();
    private final Seals seals = Mockito.mock();
    private final Lag lag = Lag.by(clock);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private Path file;
    private SealState state;
    private HeadKeeper keeper;

    @BeforeEach
    void keepInAFile() {
        file = folder.resolve("else/where/heads.txt");
        SealSettings settings =
                new SealSettings(Duration.ofSeconds(1), 2000, file, Duration.ofMinutes(1), Duration.ofSeconds(5), 2);
        state = new SealState(lag, settings, meters);
        keeper = new HeadKeeper(seals, new HeadFile(settings), state, settings, clock);
    }

    @Test
    void aNewHeadIsAppendedAtMostOnceAMinute() throws IOException {
        turn(1);
        turn(2);
        clock.move(Duration.ofSeconds(59));
        turn(3);
        assertThat(Files.readAllLines(file)).containsExactly(head(1).line());
        clock.move(Duration.ofSeconds(1));
        turn(3);
        turn(3);
        assertThat(Files.readAllLines(file)).containsExactly(head(1).line(), head(3).line());
    }

    @Test
    void theLastHeadIsKeptAtTheEndWithoutWaiting() throws IOException {
        turn(1);
        turn(2);
        keeper.keepLast();
        keeper.keepLast();
        assertThat(Files.readAllLines(file)).isEqualTo(List.of(head(1).line(), head(2).line()));
    }

    @Test
    void whereAHeadCannotBeKeptTheNodeIsUnwellUntilItCan() throws IOException {
        Files.writeString(folder.resolve("else"), "a file where a folder should be");
        turn(1);
        assertThat(health()).isEqualTo(Status.DOWN);
        Files.delete(folder.resolve("else"));
        clock.move(Duration.ofMinutes(1));
        turn(1);
        assertThat(health()).isEqualTo(Status.UP);
        assertThat(Files.readAllLines(file)).containsExactly(head(1).line());
    }

    @Test
    void recordsThatWaitTooLongMakeTheNodeUnwellAtTheSecondLook() {
        state.saw(new Look(2, 1, 0, 0, 1, 1));
        clock.move(Duration.ofSeconds(6));
        state.saw(new Look(2, 1, 0, 0, 1, 1));
        assertThat(health()).isEqualTo(Status.UP);
        assertThat(meters.get("sts.seal.lag").gauge().value()).isEqualTo(6.0);
        state.saw(new Look(2, 1, 0, 0, 1, 1));
        assertThat(health()).isEqualTo(Status.DOWN);
        state.saw(new Look(2, 2, 0, 0, 2, 2));
        assertThat(health()).isEqualTo(Status.UP);
        assertThat(meters.get("sts.seal.batches").gauge().value()).isEqualTo(2.0);
        assertThat(meters.get("sts.seal.records").gauge().value()).isEqualTo(2.0);
    }

    @Test
    void turnsThatFailMakeTheNodeUnwellAtTheSecondOne() {
        state.failed(new IllegalStateException());
        assertThat(health()).isEqualTo(Status.UP);
        state.failed(new IllegalStateException());
        assertThat(health()).isEqualTo(Status.DOWN);
    }

    private void turn(long number) {
        Mockito.when(seals.newest()).thenReturn(Optional.of(head(number)));
        Look look = new Look(number, number, 0, 0, number, number);
        state.saw(look);
        keeper.keep(look);
    }

    private Status health() {
        return new SealHealth(state, lag).health().getStatus();
    }

    private static Head head(long number) {
        return new Head(number, number, 1, "ab", Head.NOTHING_BEFORE, Instant.EPOCH, "0123456789abcdef", "sig");
    }
}
