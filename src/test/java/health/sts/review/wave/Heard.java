package health.sts.review.wave;

import health.sts.review.WaveClosed;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Which waves were announced as closed during the tests. */
@Component
class Heard {

    private final List<WaveClosed> closed = new CopyOnWriteArrayList<>();

    @EventListener
    void on(WaveClosed event) {
        closed.add(event);
    }

    List<WaveClosed> closed() {
        return List.copyOf(closed);
    }
}
