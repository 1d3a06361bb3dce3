package health.sts.audit.seal;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;

/** Finds what came since the last look: records past the frontier and late ones in its gaps. */
final class NewRecords implements Pass {

    private final SealStore store;
    private final Map<RecordText, Window> windows;
    private final Clock clock;

    NewRecords(SealStore store, Map<RecordText, Window> windows, Clock clock) {
        this.store = store;
        this.windows = windows;
        this.clock = clock;
    }

    @Override
    public void pick(Picked picked) {
        for (RecordText source : RecordText.values()) {
            store.inGaps(source, windows.get(source).gaps(), picked);
            store.after(source, windows.get(source).frontier(), picked);
        }
    }

    @Override
    public void committed(Picked picked) {
        Instant now = clock.instant();
        windows.forEach((source, window) -> {
            picked.seen(source).forEach(id -> window.sealed(id, now));
            window.forgetOld(now);
        });
    }
}
