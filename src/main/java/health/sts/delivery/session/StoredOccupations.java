package health.sts.delivery.session;

import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Occupations as rows; whoever looks whether a time is free holds the row of the resource until the commit. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StoredOccupations implements Occupations {

    private static final int AT_ONCE = 1000;

    private final JdbcClient jdbc;
    private final ObjectProvider<Engagements> engagements;
    private final TransactionTemplate savepoint;

    StoredOccupations(
            JdbcClient jdbc, ObjectProvider<Engagements> engagements, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.engagements = engagements;
        this.savepoint = new TransactionTemplate(transactions);
        this.savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    @Override
    public void lock(Collection<String> resources) {
        List<String> names = List.copyOf(new TreeSet<>(resources));
        for (int from = 0; from < names.size(); from += AT_ONCE) {
            lockInOrder(names.subList(from, Math.min(names.size(), from + AT_ONCE)));
        }
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Busy> overlapping(Collection<String> resources, Instant from, Instant until, String exceptSessionId) {
        List<String> names = List.copyOf(new TreeSet<>(resources));
        List<Busy> busy = new ArrayList<>();
        for (int first = 0; first < names.size(); first += AT_ONCE) {
            busy.addAll(jdbc.sql(
                            """
                            select resource, session_id, starts_at, ends_at from occupation
                             where resource in (:resources) and starts_at < :until and ends_at > :from
                               and session_id <> :except
                             order by starts_at, resource
                            """)
                    .param("resources", names.subList(first, Math.min(names.size(), first + AT_ONCE)))
                    .param("from", SqlTime.of(from))
                    .param("until", SqlTime.of(until))
                    .param("except", exceptSessionId == null ? "" : exceptSessionId)
                    .query(StoredOccupations::busy)
                    .list());
        }
        return busy;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public List<Busy> busy(Collection<String> resources, Instant from, Instant until, String exceptSessionId) {
        List<Busy> busy = new ArrayList<>(overlapping(resources, from, until, exceptSessionId));
        engagements.orderedStream().forEach(other -> busy.addAll(other.overlapping(resources, from, until)));
        return busy;
    }

    @Override
    public Optional<Busy> occupy(String resource, String sessionId, Instant from, Instant until) {
        lock(List.of(resource));
        Optional<Busy> inTheWay =
                overlapping(List.of(resource), from, until, sessionId).stream().findFirst();
        if (inTheWay.isEmpty()) {
            put(resource, sessionId, from, until);
        }
        return inTheWay;
    }

    @Override
    public void free(String resource, String sessionId) {
        jdbc.sql("delete from occupation where resource = :resource and session_id = :session")
                .param("resource", resource)
                .param("session", sessionId)
                .update();
    }

    @Override
    public void freeAll(String sessionId) {
        jdbc.sql("delete from occupation where session_id = :session")
                .param("session", sessionId)
                .update();
    }

    private void put(String resource, String sessionId, Instant from, Instant until) {
        free(resource, sessionId);
        jdbc.sql(
                        """
                        insert into occupation (resource, session_id, starts_at, ends_at)
                        values (:resource, :session, :from, :until)
                        """)
                .param("resource", resource)
                .param("session", sessionId)
                .param("from", SqlTime.of(from))
                .param("until", SqlTime.of(until))
                .update();
    }

    /** What is missing is added before anything is locked, so that nobody waits for a new row while holding another. */
    private void lockInOrder(List<String> names) {
        List<String> missing = new ArrayList<>(names);
        missing.removeAll(jdbc.sql("select resource from occupied where resource in (:names)")
                .param("names", names)
                .query(String.class)
                .list());
        missing.forEach(this::add);
        jdbc.sql("select resource from occupied where resource in (:names) order by resource for update")
                .param("names", names)
                .query(String.class)
                .list();
    }

    /** Both databases let the second of two wait for the first, which then finds the row there. */
    private void add(String resource) {
        try {
            savepoint.executeWithoutResult(status -> jdbc.sql("insert into occupied (resource) values (:resource)")
                    .param("resource", resource)
                    .update());
        } catch (DuplicateKeyException added) {
            // Somebody else occupied it for the first time just now, which is all that was wanted.
        }
    }

    private static Busy busy(ResultSet row, int number) throws SQLException {
        return new Busy(
                row.getString("resource"),
                row.getString("session_id"),
                SqlTime.read(row, "starts_at"),
                SqlTime.read(row, "ends_at"));
    }
}
