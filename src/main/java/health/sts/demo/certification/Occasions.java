package health.sts.demo.certification;

import health.sts.demo.stage.Notes;
import health.sts.demo.stage.Stage;
import health.sts.demo.stage.Troupe;
import health.sts.shared.Refusal;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays what has its day, each once. */
class Occasions implements Troupe {

    private static final Logger LOG = LoggerFactory.getLogger(Occasions.class);

    private final Stage stage;
    private final Notes notes;
    private final Deque<Occasion> left = new ArrayDeque<>();

    Occasions(Stage stage, Notes notes, List<Occasion> all) {
        this.stage = stage;
        this.notes = notes;
        Set<String> done = notes.all().keySet();
        all.stream()
                .filter(occasion -> !done.contains(occasion.name()))
                .sorted(Comparator.comparing(Occasion::at))
                .forEach(left::add);
    }

    @Override
    public Optional<Instant> next() {
        return Optional.ofNullable(left.peek()).map(Occasion::at);
    }

    @Override
    public void perform() {
        Occasion occasion = left.remove();
        try {
            stage.act(occasion.at(), occasion.userId(), () -> {
                occasion.deed().run();
                notes.put(occasion.name(), occasion.at().toString());
            });
        } catch (Refusal refused) {
            LOG.warn("“{}” was refused at {}: {}", occasion.name(), occasion.at(), refused.getMessage());
        }
    }

    @Override
    public void moved(Collection<String> cases) {
        // What has its day waits for no case.
    }
}
