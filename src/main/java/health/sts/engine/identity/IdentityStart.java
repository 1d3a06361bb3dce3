package health.sts.engine.identity;

import org.camunda.bpm.engine.ProcessEngineException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Establishes groups, rights, filters and the first administrator after the models are deployed and before the first
 * request is taken. Does nothing where all is as it should be; a second node doing the same at the same moment only makes
 * one of them look again.
 */
@Component
class IdentityStart implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IdentityStart.class);
    private static final int TRIES = 3;

    private final RoleRights rights;
    private final FirstAdministrator administrator;
    private final TaskFilters filters;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    IdentityStart(
            RoleRights rights, FirstAdministrator administrator, TaskFilters filters, TransactionTemplate transaction) {
        this.rights = rights;
        this.administrator = administrator;
        this.filters = filters;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        for (int attempt = 1; !running; attempt++) {
            try {
                transaction.executeWithoutResult(status -> establish());
                running = true;
            } catch (ProcessEngineException | DataAccessException race) {
                if (attempt == TRIES) {
                    throw race;
                }
                LOG.info("Another node is establishing the same rights; looking again");
            }
        }
    }

    private void establish() {
        rights.establish();
        filters.establish();
        administrator.establish();
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server opens its port. */
    @Override
    public int getPhase() {
        return 0;
    }
}
