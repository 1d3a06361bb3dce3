package health.sts.engine.identity;

import health.sts.engine.TasklistVisit;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

@Component
class EngineTasklistVisit implements TasklistVisit {

    private static final Logger LOG = LoggerFactory.getLogger(EngineTasklistVisit.class);
    private static final long AT_MOST_EVERY = Duration.ofMinutes(1).toNanos();

    private final TaskFilters filters;
    private final Unchecked unchecked;
    private final AtomicLong refreshed = new AtomicLong(System.nanoTime() - AT_MOST_EVERY);

    EngineTasklistVisit(TaskFilters filters, Unchecked unchecked) {
        this.filters = filters;
        this.unchecked = unchecked;
    }

    @Override
    public void prepareFor(String userId) {
        unchecked.run(() -> filters.establishFor(userId));
        long last = refreshed.get();
        if (System.nanoTime() - last >= AT_MOST_EVERY && refreshed.compareAndSet(last, System.nanoTime())) {
            refreshOverdue();
        }
    }

    private void refreshOverdue() {
        try {
            unchecked.run(filters::refreshOverdue);
        } catch (OptimisticLockingException another) {
            LOG.debug("Another node has just moved the border of the overdue tasks");
        }
    }
}
