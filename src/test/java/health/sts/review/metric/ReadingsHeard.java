package health.sts.review.metric;

import health.sts.review.ReadingsTaken;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which readings were announced during the tests. */
@Component
class ReadingsHeard {

    private final List<ReadingsTaken> taken = new CopyOnWriteArrayList<>();

    @EventListener
    void on(ReadingsTaken event) {
        taken.add(event);
    }

    List<ReadingsTaken> of(String readingId) {
        return taken.stream()
                .filter(event -> event.readingId().equals(readingId))
                .toList();
    }
}
