package health.sts.benchmarks;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** From the start of the JVM to "Started", and the memory then, beside a bare application with the same starters. */
final class StartUp implements Benchmark {

    private static final int ROUNDS = 3;
    private static final int LONGEST_SECONDS = 180;
    private static final double GOAL_TIME = 1.30;
    private static final double GOAL_MEMORY = 1.25;

    /** What a node of ours asks for at its first start; the keys seal and sign nothing of value. */
    private static final Map<String, Object> ENVIRONMENT = Map.of(
            "STS_ADMIN_USER", "admin",
            "STS_ADMIN_PASSWORD", "Correct-Horse-7",
            "STS_SEAL_KEY", "MC4CAQAwBQYDK2VwBCIEIADFmLVfKW4Mxb8VmdchIoV8OzufcvtCggJURNC/SzV4",
            "STS_CREDENTIAL_KEYSTORE", keystoreOfTheTests(),
            "STS_CREDENTIAL_KEYSTORE_PASSWORD", "Correct-Horse-7");

    @Override
    public String name() {
        return "start";
    }

    @Override
    public void run(Report report) throws Exception {
        List<Double> ours = new ArrayList<>();
        List<Double> oursMemory = new ArrayList<>();
        List<Double> bare = new ArrayList<>();
        List<Double> bareMemory = new ArrayList<>();
        Map<String, Object> database = Databases.fresh();
        start("health.sts.StsGovernance", "postgres", database);
        Map<String, Object> empty = Databases.fresh();
        start("bare.BareApplication", "bare", empty);
        for (int round = 0; round < ROUNDS; round++) {
            Start mine = start("health.sts.StsGovernance", "postgres", database);
            Start other = start("bare.BareApplication", "bare", empty);
            ours.add(mine.seconds());
            oursMemory.add(mine.megabytes());
            bare.add(other.seconds());
            bareMemory.add(other.megabytes());
        }
        report.atMost(GOAL_TIME, "start on a filled database", Quartiles.of(ours), Quartiles.of(bare), "s");
        report.atMost(GOAL_MEMORY, "memory after the start", Quartiles.of(oursMemory), Quartiles.of(bareMemory), "MB");
    }

    private static Start start(String main, String profiles, Map<String, Object> database) throws Exception {
        ProcessBuilder command = new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-cp",
                classPath(main),
                main,
                "--spring.profiles.active=" + profiles,
                "--server.port=0",
                "--spring.main.banner-mode=off",
                "--logging.level.org.springframework.boot.StartupInfoLogger=info",
                "--logging.level.health.sts.StsGovernance=info");
        command.environment().putAll(environment(database));
        command.redirectErrorStream(true);
        long begin = System.nanoTime();
        Process process = command.start();
        try (BufferedReader log = process.inputReader()) {
            String line = log.readLine();
            List<String> seen = new ArrayList<>();
            while (line != null && !line.matches(".*Started (StsGovernance|BareApplication) in .*")) {
                seen.add(line);
                line = log.readLine();
            }
            if (line == null || System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)) {
                throw new IllegalStateException(main + " did not start:\n" + String.join("\n", seen));
            }
            return new Start((System.nanoTime() - begin) / 1e9, megabytes(process));
        } finally {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
            process.destroyForcibly();
        }
    }

    /** Ours is started without tests and benchmarks, whose beans it would take for its own. */
    private static String classPath(String main) {
        String all = System.getProperty("java.class.path");
        return main.startsWith("bare.")
                ? all
                : Arrays.stream(all.split(File.pathSeparator))
                        .filter(entry -> !entry.matches("target/classes|.*/test-classes|.*-tests\\.jar"))
                        .collect(Collectors.joining(File.pathSeparator));
    }

    /** As base64, because the node starts without the tests on its class path. */
    private static String keystoreOfTheTests() {
        try (InputStream keystore = StartUp.class.getResourceAsStream("/certificates.p12")) {
            return "base64:" + Base64.getEncoder().encodeToString(keystore.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, String> environment(Map<String, Object> database) {
        Map<String, Object> all = new HashMap<>(ENVIRONMENT);
        all.putAll(database);
        return all.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue()
                .toString()));
    }

    private static double megabytes(Process process) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D+", "")) / 1024)
                .findFirst()
                .orElseThrow();
    }

    private record Start(double seconds, double megabytes) {}
}
