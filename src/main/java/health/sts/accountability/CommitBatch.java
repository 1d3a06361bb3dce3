package health.sts.accountability;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Collects the rows that one transaction adds here and there and writes them as one batch just before the commit, so that
 * a step with several tasks costs one statement.
 */
public final class CommitBatch<T> {

    /** Whether a batch is being written on this thread; the transaction asks no batch that begins only now. */
    private static final ThreadLocal<Boolean> WRITING = ThreadLocal.withInitial(() -> false);

    private final Consumer<List<T>> writer;

    public CommitBatch(Consumer<List<T>> writer) {
        this.writer = writer;
    }

    /** Adds a row to the batch of the caller's transaction; without a transaction it is written at once. */
    public void add(T row) {
        Rows rows = rows();
        if (rows == null) {
            writer.accept(List.of(row));
        } else {
            rows.add(row);
        }
    }

    @SuppressWarnings("unchecked")
    private Rows rows() {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        Rows rows = (Rows) TransactionSynchronizationManager.getResource(this);
        if (rows == null && WRITING.get()) {
            return null;
        }
        if (rows == null) {
            rows = new Rows();
            TransactionSynchronizationManager.bindResource(this, rows);
            TransactionSynchronizationManager.registerSynchronization(rows);
        }
        return rows;
    }

    private final class Rows implements TransactionSynchronization {

        private final List<T> waiting = new ArrayList<>();
        private boolean written;
        private boolean over;

        void add(T row) {
            if (written) {
                writer.accept(List.of(row));
            } else {
                waiting.add(row);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            boolean within = WRITING.get();
            WRITING.set(true);
            try {
                writer.accept(List.copyOf(waiting));
            } finally {
                WRITING.set(within);
            }
        }

        @Override
        public void beforeCompletion() {
            over = true;
            TransactionSynchronizationManager.unbindResourceIfPossible(CommitBatch.this);
        }

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(CommitBatch.this);
        }

        @Override
        public void resume() {
            // What runs after the commit may have a transaction of its own; this one takes nothing more.
            if (!over) {
                TransactionSynchronizationManager.bindResource(CommitBatch.this, this);
            }
        }
    }
}
