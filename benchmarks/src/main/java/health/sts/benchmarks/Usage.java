package health.sts.benchmarks;

import health.sts.engine.Acting;
import health.sts.engine.Identities;
import health.sts.engine.NewUser;
import health.sts.review.metric.Metric;
import health.sts.review.metric.MetricCatalog;
import health.sts.review.usage.UsageLoad;
import health.sts.review.usage.UsageLoad.State;
import health.sts.review.usage.UsageLoads;
import health.sts.shared.Role;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Figures of EHR use of twelve months in one file: checked and loaded by the application, beside plain JDBC that inserts
 * the same rows into the same table; then AD1 over one month of them.
 */
final class Usage implements Benchmark {

    private static final int WARM = 500;
    private static final int[] PHYSICIANS = {5_000, 50_000};
    private static final int SMALLEST = Integer.getInteger("usage.smallest", 0);
    private static final int LARGEST = Integer.getInteger("usage.largest", 50_000);
    private static final double GOAL_HEAP_MEGABYTES = 64;
    private static final double GOAL_RATE = 0.60;
    private static final String MANAGER = "bench-training";

    @Override
    public String name() {
        return "usage";
    }

    @Override
    public void run(Report report) throws Exception {
        for (int physicians : PHYSICIANS) {
            if (physicians >= SMALLEST && physicians <= LARGEST) {
                measure(report, physicians);
            }
        }
    }

    private static void measure(Report report, int physicians) throws Exception {
        try (ConfigurableApplicationContext application = Application.quiet()) {
            Identities identities = application.getBean(Identities.class);
            identities.create(
                    new NewUser(MANAGER, "Given", "Training", MANAGER + "@example.org", "Correct-horse-7-battery"));
            identities.addRole(MANAGER, Role.TRAINING_MANAGER);
            DataSource database = application.getBean(DataSource.class);
            UsageData data = new UsageData(database);
            Others others = new Others(database);
            data.people("warm", WARM);
            load(application, data.file("warm", WARM));
            data.insertPlainly("warm", WARM);
            data.people("p", physicians);
            Path file = data.file("p", physicians);
            Databases.settle(application.getEnvironment()::getProperty);
            double ours = Pair.millis(() -> load(application, file));
            double plain = Pair.millis(() -> data.insertPlainly("p", physicians));
            // The memory is read by collecting the garbage all the time, which must not count as time: another file.
            data.people("h", physicians);
            Path again = data.file("h", physicians);
            double heap = LiveHeap.growth(() -> load(application, again));
            tell(report, physicians, ours, plain, heap);
            Databases.settle(application.getEnvironment()::getProperty);
            reading(report, application, data, physicians);
            report.note("processor used by others meanwhile", others.share(), "");
        }
    }

    private static void tell(Report report, int physicians, double ours, double plain, double heap) {
        String what = "%,d physicians × 12 months: ".formatted(physicians);
        double lines = physicians * 12.0;
        report.note(what + "checked and loaded", Report.number(ours / 1e3), "s");
        report.note(what + "plain inserts", Report.number(plain / 1e3), "s");
        report.atLeast(
                GOAL_RATE,
                what + "lines loaded : plain inserts",
                Quartiles.of(ours).perSecond(lines),
                Quartiles.of(plain).perSecond(lines),
                "lines/s");
        report.below(GOAL_HEAP_MEGABYTES, what + "heap growth", heap, "MB");
    }

    private static void reading(
            Report report, ConfigurableApplicationContext application, UsageData data, int physicians)
            throws Exception {
        Metric closure = application.getBeansOfType(MetricCatalog.class).values().stream()
                .flatMap(catalog -> catalog.metrics().stream())
                .filter(metric -> metric.id().equals("AD1"))
                .findFirst()
                .orElseThrow();
        Pair pair = Pair.of(1, 3, () -> data.read(closure.sql()), data::sumPlainly);
        report.note(
                "AD1 of %,d physicians and a month, with its records".formatted(physicians),
                pair.ours().toString(),
                "ms");
        report.note("the same as a plain sum over the rows", pair.beside().toString(), "ms");
    }

    private static void load(ConfigurableApplicationContext application, Path file) throws Exception {
        UsageLoads loads = application.getBean(UsageLoads.class);
        String id = acting(application, () -> {
            try (InputStream in = Files.newInputStream(file)) {
                return loads.take(file.getFileName().toString(), in);
            }
        });
        await(application, loads, id, State.CHECKED);
        acting(application, () -> {
            loads.load(id, null);
            return null;
        });
        await(application, loads, id, State.LOADED);
    }

    private static void await(
            ConfigurableApplicationContext application, UsageLoads loads, String id, State wanted) throws Exception {
        while (true) {
            UsageLoad load = acting(application, () -> loads.view(id));
            if (load.state() == wanted) {
                return;
            }
            if (!List.of(State.CHECKING, State.CHECKED, State.LOADING).contains(load.state())) {
                throw new IllegalStateException(load.toString());
            }
            System.out.printf("%s: %,d of %,d lines%n", load.state().title(), load.linesDone(), load.lines());
            Thread.sleep(500);
        }
    }

    private static <T> T acting(ConfigurableApplicationContext application, Callable<T> act) {
        return application.getBean(Acting.class).as(MANAGER, () -> {
            try {
                return act.call();
            } catch (Exception failed) {
                throw new IllegalStateException(failed);
            }
        });
    }
}
