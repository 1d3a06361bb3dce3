package health.sts.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.audit.MovedClock;
import health.sts.audit.seal.keys.SealKey;
import health.sts.audit.verify.Head;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class SealerTest {

    final DataSource source = database().dataSource();
    private final Records records = new Records(source);
    private final Chain chain = new Chain(source);
    private final SealKey key = SealKey.generate();
    private final MovedClock clock = new MovedClock();

    SealDatabase database() {
        return SealDatabase.h2();
    }

    Sealer sealer() {
        return sealer(new SealStore(source), key);
    }

    private Sealer sealer(SealStore store, SealKey with) {
        return new Sealer(store, with, new DataSourceTransactionManager(source), 100, clock);
    }

    @Test
    void anEmptyDatabaseHasNothingToSeal() {
        assertThat(sealer().seal()).isZero();
        assertThat(new SealStore(source).newest()).isEmpty();
    }

    @Test
    void everyRecordIsSealedOnceInBatches() {
        Sealer sealer = sealer();
        records.lines(250);
        records.flows(130);
        assertThat(sealer.seal()).isEqualTo(380);
        assertThat(sealer.seal()).isZero();
        records.flows(3);
        records.lines(2);
        assertThat(sealer.seal()).isEqualTo(5);
        chain.holdsForEverything();
        Head head = new SealStore(source).newest().orElseThrow();
        assertThat(head.number()).isEqualTo(5);
        assertThat(head.lastPosition()).isEqualTo(385);
    }

    @Test
    void aRecordThatCommitsAfterLargerOnesWereSealedIsSealedNext() throws SQLException {
        Sealer sealer = sealer();
        records.lines(5);
        sealer.seal();
        try (Connection late = source.getConnection()) {
            late.setAutoCommit(false);
            long id = Records.line(late);
            records.lines(150);
            assertThat(sealer.seal()).isEqualTo(150);
            assertThat(sealed(id)).isZero();
            late.commit();
            assertThat(sealer.seal()).isEqualTo(1);
            assertThat(sealed(id)).isEqualTo(1);
        }
        chain.holdsForEverything();
    }

    @Test
    void aRecordThatWasOnItsWayWhenTheSealerStartedIsSealed() throws SQLException {
        records.lines(5);
        try (Connection late = source.getConnection()) {
            late.setAutoCommit(false);
            Records.line(late);
            records.lines(5);
            Sealer sealer = sealer();
            assertThat(sealer.seal()).isEqualTo(10);
            late.commit();
            assertThat(sealer.seal()).isEqualTo(1);
        }
        chain.holdsForEverything();
    }

    @Test
    void aRecordThatComesLaterThanAllPatienceIsFoundByTheNextSweep() throws SQLException {
        Sealer sealer = sealer();
        sealer.seal();
        try (Connection late = source.getConnection()) {
            late.setAutoCommit(false);
            Records.line(late);
            records.lines(1);
            sealer.seal();
            clock.move(Window.PATIENCE.plusSeconds(1));
            sealer.seal();
            late.commit();
            assertThat(sealer.seal()).isZero();
            clock.move(Duration.ofHours(1));
            assertThat(sealer.seal()).isEqualTo(1);
        }
        chain.holdsForEverything();
    }

    @Test
    void idsOfRolledBackTransactionsAreNoObstacle() throws SQLException {
        Sealer sealer = sealer();
        records.lines(1);
        sealer.seal();
        for (int i = 0; i < 3; i++) {
            records.rolledBack();
            records.lines(2);
            assertThat(sealer.seal()).isEqualTo(2);
        }
        chain.holdsForEverything();
    }

    @Test
    void anotherNodeWithItsTurnIsNotWaitedFor() throws SQLException {
        records.lines(1);
        try (Connection other = source.getConnection()) {
            other.setAutoCommit(false);
            try (var lock = other.createStatement()) {
                lock.executeQuery("select name from seal_turn where name = 'SEAL' for update");
            }
            assertThat(sealer().seal()).isZero();
            other.rollback();
        }
        assertThat(sealer().seal()).isEqualTo(1);
    }

    @Test
    void aNodeGoesOnWhereAnotherStopped() {
        Sealer first = sealer();
        Sealer second = sealer();
        for (int i = 0; i < 5; i++) {
            records.lines(7);
            assertThat((i % 2 == 0 ? first : second).seal()).isEqualTo(7);
        }
        chain.holdsForEverything();
    }

    @Test
    void twoSealersOfTheSameStateCannotForkTheChain() throws Exception {
        records.lines(5);
        CyclicBarrier bothHaveSeenTheSame = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            List<Sealer> sealers = List.of(
                    sealer(withoutTurns(bothHaveSeenTheSame), key), sealer(withoutTurns(bothHaveSeenTheSame), key));
            List<Future<Long>> sealed = nodes.invokeAll(
                    sealers.stream().<Callable<Long>>map(sealer -> sealer::seal).toList());
            assertThat(List.of(sealed.get(0).get(), sealed.get(1).get())).containsExactlyInAnyOrder(5L, 0L);
            chain.holdsForEverything();
            records.lines(3);
            assertThat(sealers.get(0).seal() + sealers.get(1).seal()).isEqualTo(3);
            chain.holdsForEverything();
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void aNewKeySealsWhatComesNextAndTheOldOneStays() {
        records.lines(2);
        sealer().seal();
        records.lines(2);
        SealKey next = SealKey.generate();
        sealer(new SealStore(source), next).seal();
        chain.holdsForEverything();
        assertThat(new JdbcTemplate(source).queryForList("select key_id from seal_key", String.class))
                .containsExactlyInAnyOrder(key.id(), next.id());
    }

    @Test
    void sealsAreNeverChangedOrDeleted() {
        records.lines(2);
        sealer().seal();
        JdbcTemplate jdbc = new JdbcTemplate(source);
        for (String table : List.of("seal_leaf", "seal_batch", "seal_key")) {
            assertThatThrownBy(() -> jdbc.update("delete from " + table)).isInstanceOf(DataAccessException.class);
        }
        assertThatThrownBy(() -> jdbc.update("update seal_leaf set record_id = 7"))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("update seal_batch set size = 7")).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> jdbc.update("update seal_key set public_key = 'x'"))
                .isInstanceOf(DataAccessException.class);
    }

    /** Lets everybody seal, once both have read the state. */
    private SealStore withoutTurns(CyclicBarrier barrier) {
        return new SealStore(source) {
            private boolean met;

            @Override
            boolean takeTurn() {
                return true;
            }

            @Override
            Instant databaseTime() {
                if (!met) {
                    met = true;
                    try {
                        barrier.await(10, TimeUnit.SECONDS);
                    } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
                        throw new IllegalStateException(alone);
                    }
                }
                return super.databaseTime();
            }
        };
    }

    private int sealed(long id) {
        return new JdbcTemplate(source)
                .queryForObject(
                        "select count(*) from seal_leaf where source = 'L' and record_id = ?", Integer.class, id);
    }
}
