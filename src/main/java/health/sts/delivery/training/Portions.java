package health.sts.delivery.training;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on some learners in one transaction. Where that fails the same is done one by one, so that only those rest in
 * whom the fault is; they are tried again later.
 */
class Portions {

    private static final Logger LOG = LoggerFactory.getLogger(Portions.class);

    /** How long one that failed lets the others go first. */
    private static final Duration REST = Duration.ofMinutes(10);

    /** What is done: takes at most so many without those at rest, under lock, does the work, and gives whom it took. */
    interface Work {
        List<String> take(Collection<String> without, int most);

        void doFor(List<String> trainingIds);
    }

    private final Work work;
    private final TransactionTemplate transactions;
    private final Clock clock;
    private final Map<String, Instant> failed = new ConcurrentHashMap<>();

    Portions(Work work, TransactionTemplate transactions, Clock clock) {
        this.work = work;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Gives how many went well; 0 where nothing waits but what is at rest. */
    int run(int most) {
        failed.values().removeIf(at -> at.plus(REST).isBefore(clock.instant()));
        try {
            return portion(most);
        } catch (RuntimeException failure) {
            LOG.warn("A portion of {} learners failed and is done one by one", most, failure);
            return oneByOne(most);
        }
    }

    private int oneByOne(int most) {
        int done = 0;
        for (int i = 0; i < most; i++) {
            String[] taken = new String[1];
            try {
                done += transactions.execute(status -> {
                    List<String> one = work.take(failed.keySet(), 1);
                    one.forEach(id -> taken[0] = id);
                    return doFor(one);
                });
            } catch (RuntimeException failure) {
                if (taken[0] == null) {
                    throw failure;
                }
                LOG.error("The case of {} could not be worked on; tried again in {}", taken[0], REST, failure);
                failed.put(taken[0], clock.instant());
            }
        }
        return done;
    }

    private int portion(int most) {
        return transactions.execute(status -> doFor(work.take(failed.keySet(), most)));
    }

    private int doFor(List<String> trainingIds) {
        if (!trainingIds.isEmpty()) {
            work.doFor(trainingIds);
        }
        return trainingIds.size();
    }
}
