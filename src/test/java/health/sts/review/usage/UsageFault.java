package health.sts.review.usage;

import health.sts.review.UsageLoaded;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Makes the last step of one load fail, after all else of it was written. */
@Component
class UsageFault {

    private final Set<String> loads = ConcurrentHashMap.newKeySet();

    void failFor(String loadId) {
        loads.add(loadId);
    }

    @EventListener
    void loaded(UsageLoaded event) {
        if (loads.remove(event.loadId())) {
            throw new IllegalStateException("Made to fail");
        }
    }
}
