package health.sts.demo.stage;

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
public class Agenda implements Troupe {

    private static final Logger LOG = LoggerFactory.getLogger(Agenda.class);

    private final Stage stage;
    private final Notes notes;
    private final Deque<Planned> left = new ArrayDeque<>();

    public Agenda(Stage stage, Notes notes, List<Planned> all) {
        this.stage = stage;
        this.notes = notes;
        Set<String> done = notes.all().keySet();
        all.stream()
                .filter(planned -> !done.contains(planned.name()))
                .sorted(Comparator.comparing(Planned::at))
                .forEach(left::add);
    }

    @Override
    public Optional<Instant> next() {
        return Optional.ofNullable(left.peek()).map(Planned::at);
    }

    @Override
    public void perform() {
        Planned planned = left.remove();
        try {
            if (planned.userId() == null) {
                stage.system(planned.at(), () -> {
                    planned.deed().run();
                    note(planned);
                    return null;
                });
            } else if (planned.apart()) {
                stage.attempt(planned.at(), planned.userId(), planned.deed());
                note(planned);
            } else {
                stage.act(planned.at(), planned.userId(), () -> {
                    planned.deed().run();
                    note(planned);
                });
            }
        } catch (Refusal refused) {
            LOG.warn("“{}” was refused at {}: {}", planned.name(), planned.at(), refused.getMessage());
        } catch (RuntimeException fault) {
            // One act that fails must not keep the rest of the demonstration from being made.
            LOG.error("“{}” failed at {}", planned.name(), planned.at(), fault);
        }
    }

    @Override
    public void moved(Collection<String> cases) {
        // What has its day waits for no case.
    }

    private void note(Planned planned) {
        notes.put(planned.name(), planned.at().toString());
    }
}
