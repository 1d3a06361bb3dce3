package health.sts.delivery.booking;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Lets people into the booking of one session one after the other, in the order in which they came, before they take a
 * connection to the database. Otherwise a rush for one class would hold all connections while waiting for its row, and
 * nobody else could open a page. What is true decides the row's lock; this only keeps the queue outside.
 */
@Component
class Turnstiles {

    private final ReentrantLock[] gates =
            Stream.generate(() -> new ReentrantLock(true)).limit(64).toArray(ReentrantLock[]::new);

    <T> T through(String sessionId, Supplier<T> work) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return work.get();
        }
        ReentrantLock gate = gates[Math.floorMod(sessionId.hashCode(), gates.length)];
        gate.lock();
        try {
            return work.get();
        } finally {
            gate.unlock();
        }
    }
}
