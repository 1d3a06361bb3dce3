package health.sts.audit.seal;

import health.sts.shared.SystemSettings;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives each day to one node, so that what is sent daily is sent once. */
@Component
public class SealDay {

    private final SealStore store;
    private final SystemSettings settings;

    SealDay(SealStore store, SystemSettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Takes today by the clock of the database; false where it is taken. Undone if the transaction rolls back. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean take() {
        Instant now = store.databaseTime();
        Instant midnight = now.atZone(settings.timeZone())
                .toLocalDate()
                .atStartOfDay(settings.timeZone())
                .toInstant();
        return store.takeDay(midnight, now);
    }
}
