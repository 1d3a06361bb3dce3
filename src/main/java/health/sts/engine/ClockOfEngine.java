package health.sts.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/** Lets the whole application read the engine's clock, which can be moved. */
@Component
class ClockOfEngine extends Clock implements EngineTime {

    private final ReentrantReadWriteLock moving = new ReentrantReadWriteLock(true);

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }

    @Override
    public Instant instant() {
        return ClockUtil.getCurrentTime().toInstant();
    }

    @Override
    public <T> T at(Instant time, Supplier<T> act) {
        moving.writeLock().lock();
        Date before = moving.getWriteHoldCount() > 1 ? ClockUtil.getCurrentTime() : null;
        try {
            ClockUtil.setCurrentTime(Date.from(time));
            return act.get();
        } finally {
            if (before == null) {
                ClockUtil.reset();
            } else {
                ClockUtil.setCurrentTime(before);
            }
            moving.writeLock().unlock();
        }
    }

    @Override
    public void inPresent(Present act) throws Exception {
        moving.readLock().lock();
        try {
            act.run();
        } finally {
            moving.readLock().unlock();
        }
    }
}
