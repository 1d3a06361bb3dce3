package health.sts.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import health.sts.audit.seal.keys.SealKey;
import java.io.BufferedReader;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

class SealingUnderLoadPostgresTest {

    /** From RFC 8410; a key that everybody knows. */
    private static final String KEY = "MC4CAQAwBQYDK2VwBCIEINTuctv5E1hK1bbY8fdp+K06/nwoy/HU++CXqI9EdVhC";

    private static final int WRITERS = 3;
    private static final int KILLS = 4;

    private final SealDatabase database = SealDatabase.postgres();
    private final HikariDataSource source = SealingProcess.pool(database, 10);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final AtomicBoolean enough = new AtomicBoolean();
    private final AtomicInteger committed = new AtomicInteger();

    @AfterEach
    void close() {
        enough.set(true);
        threads.shutdownNow();
        source.close();
    }

    @Test
    void twoSealersAtOnceBesideWritersLoseNothing() throws Exception {
        SealingProcess.quiet();
        CyclicBarrier together = new CyclicBarrier(WRITERS + 2);
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < WRITERS; i++) {
            int seed = i;
            writers.add(threads.submit(() -> {
                together.await();
                return write(new Random(seed), Integer.MAX_VALUE);
            }));
        }
        AtomicLong first = new AtomicLong();
        AtomicLong second = new AtomicLong();
        List<Future<?>> sealers =
                List.of(threads.submit(sealing(together, first)), threads.submit(sealing(together, second)));
        await().atMost(Duration.ofSeconds(60))
                .until(() -> first.get() > 0 && second.get() > 0 && committed.get() > WRITERS * 200);
        enough.set(true);
        for (Future<?> thread :
                Stream.concat(writers.stream(), sealers.stream()).toList()) {
            thread.get();
        }
        long rest = sealer(2000).seal();
        assertThat(first.get() + second.get() + rest).isEqualTo(committed.get());
        new Chain(source).holdsForEverything();
    }

    /** Goes on until there is enough: which of two gets the lock when is up to the database. */
    private Callable<Void> sealing(CyclicBarrier together, AtomicLong sealed) {
        return () -> {
            Sealer sealer = sealer(10);
            together.await();
            while (!enough.get()) {
                sealed.addAndGet(sealer.seal());
                Thread.sleep(2);
            }
            return null;
        };
    }

    @Test
    void aSealerThatIsKilledLosesNothingAndLeavesNoGap() throws Exception {
        SealingProcess.quiet();
        long seed = Long.getLong("seed", System.nanoTime());
        System.out.println("Kills at random moments, -Dseed=" + seed);
        Random random = new Random(seed);
        List<Future<?>> writers = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            Random own = new Random(random.nextLong());
            writers.add(threads.submit(() -> write(own, Integer.MAX_VALUE)));
        }
        int duringSealing = 0;
        for (int i = 0; i < KILLS; i++) {
            duringSealing += killedDuringSealing(100 + random.nextInt(700)) ? 1 : 0;
        }
        enough.set(true);
        for (Future<?> writer : writers) {
            writer.get();
        }
        long before = new JdbcTemplate(source).queryForObject("select count(*) from seal_leaf", Long.class);
        assertThat(duringSealing)
                .as("not exercised: no kill of %d landed during sealing", KILLS)
                .isPositive();
        assertThat(before).as("not exercised: nothing sealed before the kills").isPositive();
        long rest = sealer(2000).seal();
        assertThat(before + rest).isEqualTo(committed.get());
        new Chain(source).holdsForEverything();
        System.out.println("%d of %d kills during sealing; %d records, %d of them sealed by what was killed"
                .formatted(duringSealing, KILLS, committed.get(), before));
    }

    @Test
    void manyRecordsAreSealedInAShortTime() {
        SealingProcess.quiet();
        int many = Integer.getInteger("records", 100_000);
        new JdbcTemplate(source)
                .update(
                        """
                        insert into ledger_line (acted_at, kind, step, outcome, actor, business_key, content, content_hash)
                        select current_timestamp, 'DECISION', 'userTask_endorseCandidate', 'ENDORSED', 'kvoss',
                            'CAN-' || n, '{"comment":"' || repeat('a reason ', 30) || '","n":' || n || '}', ?
                        from generate_series(1, ?) n
                        """,
                        "a".repeat(64),
                        many);
        Sealer sealer = sealer(2000);
        long began = System.nanoTime();
        assertThat(sealer.seal()).isEqualTo(many);
        double seconds = (System.nanoTime() - began) / 1e9;
        long idleBegan = System.nanoTime();
        for (int i = 0; i < 100; i++) {
            sealer.turn();
        }
        System.out.println("%d records sealed in %.1f s, %.0f a second; an idle turn takes %.2f ms"
                .formatted(many, seconds, many / seconds, (System.nanoTime() - idleBegan) / 1e8));
        assertThat(seconds).as("seconds for %d records", many).isLessThan(60);
    }

    private Sealer sealer(int batchSize) {
        return new Sealer(
                new SealStore(source),
                SealKey.read(KEY),
                new DataSourceTransactionManager(source),
                batchSize,
                Clock.systemUTC());
    }

    /** Starts a process that seals, kills it so many milliseconds after its first turn, and tells whether it was at it. */
    private boolean killedDuringSealing(int after) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx128m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SealingProcess.class.getName(),
                        database.url(),
                        database.user(),
                        database.password(),
                        KEY)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader says = process.inputReader()) {
            String last = says.readLine();
            while (last != null && !last.equals(SealingProcess.BEGINS)) {
                last = says.readLine();
            }
            Thread.sleep(after);
            // By its handle, because the process itself would close its output unread.
            process.toHandle().destroyForcibly();
            for (String line = says.readLine(); line != null; line = says.readLine()) {
                last = line;
            }
            return SealingProcess.BEGINS.equals(last);
        } finally {
            process.destroyForcibly();
        }
    }

    /** Transactions of some records each; some are rolled back, some commit late. */
    private Void write(Random random, int transactions) throws SQLException, InterruptedException {
        for (int i = 0; i < transactions && !enough.get(); i++) {
            try (Connection open = source.getConnection()) {
                open.setAutoCommit(false);
                int lines = 1 + random.nextInt(5);
                for (int line = 0; line < lines; line++) {
                    Records.line(open);
                }
                if (random.nextInt(20) == 0) {
                    Thread.sleep(random.nextInt(30));
                }
                if (random.nextInt(10) == 0) {
                    open.rollback();
                } else {
                    open.commit();
                    committed.addAndGet(lines);
                }
            }
        }
        return null;
    }
}
