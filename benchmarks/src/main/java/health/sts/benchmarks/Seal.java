package health.sts.benchmarks;

import health.sts.audit.seal.Sealer;
import health.sts.audit.verify.VerifyLedger;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** How fast records are sealed, and how long a million of them take to be checked offline, in how much memory. */
final class Seal implements Benchmark {

    private static final int RECORDS = 100_000;
    private static final int ROUNDS = 3;
    private static final int LINES = 1_000_000;
    private static final int KILOBYTES = 1_024;

    @Override
    public String name() {
        return "seal";
    }

    @Override
    public void run(Report report) throws Exception {
        try (ConfigurableApplicationContext application = Application.quiet()) {
            Sealer sealer = application.getBean(Sealer.class);
            JdbcTemplate jdbc = new JdbcTemplate(application.getBean(DataSource.class));
            sealer.seal();
            List<Double> rates = new ArrayList<>();
            for (int round = 0; round <= ROUNDS; round++) {
                insert(jdbc, round);
                double rate = RECORDS * 1e3 / Pair.millis(sealer::seal);
                if (round > 0) {
                    rates.add(rate);
                }
            }
            report.note(
                    "records sealed a second, 100,000 at once",
                    Quartiles.of(rates).toString(),
                    "records/s");
            report.note("a turn of the sealer with nothing to do", turn(sealer).toString(), "ms");
        }
        verify(report);
    }

    private static Quartiles turn(Sealer sealer) throws Exception {
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            times.add(Pair.millis(sealer::turn));
        }
        return Quartiles.of(times);
    }

    /** Lines as long as real ones. */
    private static void insert(JdbcTemplate jdbc, int round) {
        jdbc.update(
                """
                insert into ledger_line (acted_at, kind, step, step_name, outcome, actor, acting_role, subject_type,
                    subject_id, business_key, process_key, process_version, version_tag, process_instance_id, task_id,
                    content, content_hash)
                select current_timestamp, 'DECISION', 'userTask_releaseTime', 'Release time', 'APPROVE', 'chief',
                       'dept-chief', 'physician', 'p' || n, 'REC-' || ? || '-' || n, 'trainer-recruitment', 1, '1',
                       md5('instance' || n), md5('task' || n), '{"timeDecision":"APPROVE","weeklyHours":' || n || '}',
                       md5('a' || n) || md5('b' || n)
                  from generate_series(1, ?) as s(n)
                """,
                round,
                RECORDS);
    }

    private static void verify(Report report) throws IOException, InterruptedException {
        Path file = Files.createTempFile("sts-ledger", ".gz");
        try {
            Child.run("-Xmx512m", "health.sts.audit.verify.SealedLedger", file.toString(), String.valueOf(LINES));
            Child check = Child.run("-Xmx64m", VerifyLedger.class.getName(), file.toString());
            report.note("1,000,000 sealed records checked offline with -Xmx64m", Report.number(check.seconds()), "s");
            report.note("peak memory of that check", Report.number(check.megabytes()), "MB");
        } finally {
            Files.delete(file);
        }
    }

    /** A JVM of its own, with the most memory it ever took. */
    private record Child(double seconds, double megabytes) {

        static Child run(String heap, String... command) throws IOException, InterruptedException {
            List<String> all = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    heap,
                    "-cp",
                    System.getProperty("java.class.path")));
            all.addAll(Arrays.asList(command));
            long begin = System.nanoTime();
            Process process = new ProcessBuilder(all).redirectErrorStream(true).start();
            double most = 0;
            while (process.isAlive()) {
                most = Math.max(most, peak(process));
                Thread.sleep(20);
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            if (process.exitValue() != 0) {
                try (BufferedReader said = process.inputReader()) {
                    throw new IllegalStateException(
                            String.join("\n", said.lines().toList()));
                }
            }
            return new Child(seconds, most);
        }

        private static double peak(Process process) {
            try (Stream<String> status = Files.lines(Path.of("/proc/" + process.pid() + "/status"))) {
                return status.filter(line -> line.startsWith("VmHWM:"))
                        .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / KILOBYTES)
                        .findFirst()
                        .orElse(0);
            } catch (IOException ended) {
                return 0;
            }
        }
    }
}
