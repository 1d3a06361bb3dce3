package health.sts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What one thread asked of the database: each execute with its SQL (a batch is one), and commits. */
public final class Tally {

    private static final ThreadLocal<Tally> RUNNING = new ThreadLocal<>();

    private final List<String> sql = new ArrayList<>();
    private int commits;
    private int committed;

    private Tally() {}

    /** Counts what the act does on this thread. */
    public static Tally of(Callable<?> act) {
        Tally tally = new Tally();
        RUNNING.set(tally);
        try {
            act.call();
        } catch (RuntimeException failed) {
            throw failed;
        } catch (Exception failed) {
            throw new IllegalStateException(failed);
        } finally {
            RUNNING.remove();
        }
        return tally;
    }

    static void executed(String sql) {
        Tally tally = RUNNING.get();
        if (tally != null) {
            tally.sql.add(sql.replaceAll("\\s+", " ").strip());
        }
    }

    static void committed() {
        Tally tally = RUNNING.get();
        if (tally != null) {
            // The engine ends each job with an empty transaction that tells its listeners; the database sees nothing of
            // it.
            if (tally.sql.size() > tally.committed) {
                tally.commits++;
            }
            tally.committed = tally.sql.size();
        }
    }

    public int executes() {
        return sql.size();
    }

    public int commits() {
        return commits;
    }

    public List<String> sql() {
        return sql;
    }
}
