package health.sts.audit.seal;

import health.sts.audit.seal.keys.SealKey;
import health.sts.audit.verify.Head;
import health.sts.audit.verify.Merkle;
import health.sts.engine.RealTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Seals what is committed: one batch, its leaves and its signed head in one transaction. Writers are not touched. One
 * node seals at a time; should two ever seal the same state, the keys of the tables let one through and the other begins
 * again from what it finds.
 */
@Component
public class Sealer {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final Duration SWEEP_EVERY = Duration.ofHours(1);

    private final SealStore store;
    private final SealKey key;
    private final TransactionTemplate transaction;
    private final int batchSize;
    private final Clock clock;
    private final Map<RecordText, Window> windows = new EnumMap<>(RecordText.class);
    private Instant sweepDue = Instant.MIN;
    private boolean keyKnown;

    @Autowired
    Sealer(SealStore store, SealKey key, PlatformTransactionManager transactions, SealSettings settings) {
        this(store, key, transactions, settings.batchSize(), RealTime.clock());
    }

    Sealer(SealStore store, SealKey key, PlatformTransactionManager transactions, int batchSize, Clock clock) {
        this.store = store;
        this.key = key;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.batchSize = batchSize;
        this.clock = clock;
    }

    /** Seals everything that is committed and answers how many records that were; fewer where another node has its turn. */
    public synchronized long seal() {
        try {
            return clock.instant().isBefore(sweepDue)
                    ? run(new NewRecords(store, windows, clock)).sealed()
                    : sweep();
        } catch (DuplicateKeyException | ConcurrencyFailureException otherNodeWasFaster) {
            LOG.info("Another node sealed the same records first; looking again");
            startOver();
            return 0;
        } catch (RuntimeException failed) {
            startOver();
            throw failed;
        }
    }

    /** Seals if there is anything and answers how far it has come; an idle turn is one statement. */
    public synchronized Look turn() {
        Look look = store.look();
        if (!hasWork(look)) {
            return look;
        }
        seal();
        return store.look();
    }

    private boolean hasWork(Look look) {
        return look.behind()
                || !clock.instant().isBefore(sweepDue)
                || windows.values().stream().anyMatch(window -> !window.gaps().isEmpty());
    }

    private long sweep() {
        Sweep sweep = new Sweep(store, windows, clock);
        Run run = run(sweep);
        if (!run.finished()) {
            return run.sealed();
        }
        windows.putAll(sweep.windows());
        sweepDue = clock.instant().plus(SWEEP_EVERY);
        return run.sealed() + run(new NewRecords(store, windows, clock)).sealed();
    }

    private Run run(Pass pass) {
        long sealed = 0;
        while (true) {
            Picked picked = transaction.execute(status -> oneBatch(pass));
            if (picked == null) {
                return new Run(sealed, false);
            }
            keyKnown |= !picked.leaves().isEmpty();
            pass.committed(picked);
            sealed += picked.leaves().size();
            if (picked.room() > 0) {
                return new Run(sealed, true);
            }
        }
    }

    private Picked oneBatch(Pass pass) {
        if (!store.takeTurn()) {
            return null;
        }
        Picked picked = new Picked(batchSize);
        pass.pick(picked);
        if (!picked.leaves().isEmpty()) {
            insert(picked.leaves());
        }
        return picked;
    }

    private void insert(List<Leaf> leaves) {
        Head last = store.newest().orElse(null);
        Instant now = store.databaseTime();
        if (!keyKnown) {
            store.insertKey(key.id(), key.publicKey(), now);
        }
        Head head = new Head(
                last == null ? 1 : last.number() + 1,
                last == null ? 1 : last.lastPosition() + 1,
                leaves.size(),
                Merkle.of(leaves.stream().map(Leaf::hash).toList()).root(),
                last == null ? Head.NOTHING_BEFORE : last.hash(),
                now,
                key.id(),
                null);
        store.insert(key.sign(head), leaves);
    }

    /** What this node believed may be wrong after a failure or a restored database. */
    private void startOver() {
        windows.clear();
        keyKnown = false;
        sweepDue = Instant.MIN;
    }

    private record Run(long sealed, boolean finished) {}
}
