package health.sts.demo.certification;

import health.sts.demo.stage.Stage;
import health.sts.demo.stage.Troupe;
import health.sts.engine.Processes;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The daily look at certificates, which begins by a timer in the present. Mornings on which it cannot find anything new are
 * left out.
 */
class MorningWatch implements Troupe {

    private static final String PROCESS = "certificate-watch";
    private static final int DATE = "2027-05-01".length();

    private final Stage stage;
    private final Processes processes;
    private final RequestsMade requests;
    private final Predicate<Instant> worthwhile;
    private String watching = "";

    MorningWatch(Stage stage, Processes processes, RequestsMade requests, Predicate<Instant> worthwhile) {
        this.stage = stage;
        this.processes = processes;
        this.requests = requests;
        this.worthwhile = worthwhile;
    }

    @Override
    public void morning(Instant at) {
        if (worthwhile.test(at)) {
            watching = "WATCH-" + at.toString().substring(0, DATE);
            stage.system(at, () -> processes.begin(PROCESS, watching, Map.of()));
        }
    }

    /** Its steps run in the background, found by its key; what it asks for begins with the next act. */
    @Override
    public void moved(Collection<String> cases) {
        if (cases.contains(watching)) {
            requests.look();
        }
    }

    @Override
    public Optional<Instant> next() {
        return Optional.empty();
    }

    @Override
    public void perform() {
        throw new IllegalStateException("Nobody acts here");
    }
}
