package health.sts.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** How much of the processor others used during a measurement: everything but this JVM, what it started and the database server. */
final class Others {

    private static final Path STAT = Path.of("/proc/stat");
    private static final int IDLE = 3;
    private static final int WAITING = 4;
    /** Behind the name of the process: its own time in user and system mode, then that of children that have ended. */
    private static final int FIRST_TIME = 11;
    private static final int TIMES = 4;

    private final ProcessHandle server;
    private final long[] machine;
    private final Duration own;

    /** The server is the parent of the process behind each of its connections. */
    Others(DataSource database) {
        Long behind = new JdbcTemplate(database).queryForObject("select pg_backend_pid()", Long.class);
        server = ProcessHandle.of(behind).flatMap(ProcessHandle::parent).orElseThrow();
        machine = machine();
        own = own();
    }

    /** The share so far, in percent; "unknown" where the machine does not tell. */
    String share() {
        long[] now = machine();
        long all = now[0] - machine[0];
        if (all <= 0) {
            return "unknown";
        }
        // The kernel counts hundredths of a second.
        double ours = used().toMillis() / 10.0;
        return Report.number(Math.max(0, 100.0 * (now[1] - machine[1] - ours) / all)) + " %";
    }

    /** Processor time that this JVM, what it started and the database server have used so far. */
    Duration used() {
        return own().minus(own);
    }

    private Duration own() {
        return Stream.of(ProcessHandle.current(), server)
                .flatMap(one -> Stream.concat(Stream.of(one), one.descendants()))
                .map(Others::spent)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** With that of its children that have ended: a connection lives half an hour, and the process behind it no longer. */
    private static Duration spent(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long hundredths = 0;
            for (int i = FIRST_TIME; i < FIRST_TIME + TIMES; i++) {
                hundredths += Long.parseLong(fields[i]);
            }
            return Duration.ofMillis(hundredths * 10);
        } catch (IOException goneOrNotLinux) {
            return process.info().totalCpuDuration().orElse(Duration.ZERO);
        }
    }

    /** All ticks, and the busy ones. */
    private static long[] machine() {
        try {
            long[] ticks = Arrays.stream(Files.readAllLines(STAT).get(0).trim().split("\\s+"))
                    .skip(1)
                    .mapToLong(Long::parseLong)
                    .toArray();
            long all = Arrays.stream(ticks).limit(8).sum();
            return new long[] {all, all - ticks[IDLE] - ticks[WAITING]};
        } catch (IOException notLinux) {
            return new long[] {0, 0};
        }
    }
}
