package health.sts.demo.stage;

import health.sts.engine.Acting;
import health.sts.engine.EngineTime;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Lets a person of the demonstration act at a time: the clock moved, signed in as them, in one transaction. */
@Component
@Profile("demo")
public class Stage {

    private final EngineTime time;
    private final TransactionTemplate transaction;
    private final Acting acting;

    public Stage(EngineTime time, TransactionTemplate transaction, Acting acting) {
        this.time = time;
        this.transaction = transaction;
        this.acting = acting;
    }

    /** All of it happens, or nothing. */
    public <T> T act(Instant at, String userId, Supplier<T> deed) {
        return time.at(at, () -> acting.as(userId, () -> transaction.execute(status -> deed.get())));
    }

    /** See {@link #act(Instant, String, Supplier)}. */
    public void act(Instant at, String userId, Runnable deed) {
        act(at, userId, () -> {
            deed.run();
            return null;
        });
    }

    /** Something that will be refused: the record of the refusal is kept, so it has no transaction around it. */
    public void attempt(Instant at, String userId, Runnable deed) {
        time.at(at, () -> {
            acting.as(userId, deed);
            return null;
        });
    }

    /** What nobody does: the system at that time. */
    public <T> T system(Instant at, Supplier<T> deed) {
        return time.at(at, deed);
    }
}
