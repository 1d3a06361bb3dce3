package health.sts.shared;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Remembers what was read within one transaction, so that several rules that ask the same cost one statement. Whoever
 * changes what was read must {@link #forget} it.
 */
public final class OncePerTransaction<K, V> {

    /** What was read for the key in this transaction, or what the read says now. */
    public V get(K key, Supplier<V> read) {
        Known<K, V> known = known();
        if (known == null) {
            return read.get();
        }
        V value = known.values.get(key);
        if (value == null) {
            value = read.get();
            known.values.put(key, value);
        }
        return value;
    }

    /** The next one to ask reads again. */
    public void forget(K key) {
        Known<K, V> known = known();
        if (known != null) {
            known.values.remove(key);
        }
    }

    @SuppressWarnings("unchecked")
    private Known<K, V> known() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        Known<K, V> known = (Known<K, V>) TransactionSynchronizationManager.getResource(this);
        if (known == null) {
            known = new Known<>(this);
            TransactionSynchronizationManager.bindResource(this, known);
            TransactionSynchronizationManager.registerSynchronization(known);
        }
        return known;
    }

    private static final class Known<K, V> implements TransactionSynchronization {

        private final Map<K, V> values = new HashMap<>();
        private final OncePerTransaction<K, V> owner;

        Known(OncePerTransaction<K, V> owner) {
            this.owner = owner;
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(owner, this);
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(owner);
        }
    }
}
