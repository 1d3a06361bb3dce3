package health.sts.delivery.access;

import health.sts.delivery.access.AccessMessage.Kind;
import health.sts.delivery.access.AccessMessage.State;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code access_message}. */
@Component
class AccessMessageStore {

    private static final int LONGEST_FAULT = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    AccessMessageStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** A message as it is written; its number is the database's. */
    record Fresh(String id, String trainingId, Kind kind, String payload, State state, Instant at) {}

    void insert(List<Fresh> messages) {
        batches.batchUpdate(
                """
                insert into access_message (id, training_id, kind, payload, state, attempts, next_at, created_at)
                values (?, ?, ?, ?, ?, 0, ?, ?)
                """,
                messages.stream()
                        .map(message -> new Object[] {
                            message.id(),
                            message.trainingId(),
                            message.kind().name(),
                            message.payload(),
                            message.state().name(),
                            SqlTime.of(message.at()),
                            SqlTime.of(message.at())
                        })
                        .toList());
    }

    /** What may be tried now, at most one message of a learner: a later one waits until the earlier has a fate. */
    List<AccessMessage> due(Instant now, int most) {
        return jdbc.sql(
                        """
                        select m.* from access_message m
                         where m.state = 'QUEUED' and m.next_at <= :now
                           and not exists (select 1 from access_message e
                                            where e.training_id = m.training_id and e.state = 'QUEUED'
                                              and e.number < m.number)
                         order by m.number limit :most
                        """)
                .param("now", SqlTime.of(now))
                .param("most", most)
                .query(AccessMessageStore::message)
                .list();
    }

    /** Takes a message for one attempt: until the lease ends no other node tries it, and after a crash it is tried again. */
    boolean claim(String id, Instant now, Instant leaseEnds) {
        return jdbc.sql(
                                """
                                update access_message set attempts = attempts + 1, next_at = :lease
                                 where id = :id and state = 'QUEUED' and next_at <= :now
                                """)
                        .param("id", id)
                        .param("now", SqlTime.of(now))
                        .param("lease", SqlTime.of(leaseEnds))
                        .update()
                == 1;
    }

    void sent(String id, Instant at) {
        jdbc.sql("update access_message set state = 'SENT', sent_at = :at, fault = null where id = :id")
                .param("id", id)
                .param("at", SqlTime.of(at))
                .update();
    }

    void failed(String id, State state, Instant nextAt, String fault) {
        jdbc.sql("update access_message set state = :state, next_at = :next, fault = :fault where id = :id")
                .param("id", id)
                .param("state", state.name())
                .param("next", SqlTime.of(nextAt))
                .param("fault", fault.length() <= LONGEST_FAULT ? fault : fault.substring(0, LONGEST_FAULT))
                .update();
    }

    /** Sends a dead or kept message again, as long as nothing newer about the learner has been delivered. */
    boolean again(String id, Instant now) {
        return jdbc.sql(
                                """
                                update access_message set state = 'QUEUED', attempts = 0, next_at = :now, fault = null
                                 where id = :id and state in ('DEAD', 'KEPT')
                                   and not exists (select 1 from access_message later
                                                    where later.training_id = access_message.training_id
                                                      and later.number > access_message.number
                                                      and later.state = 'SENT')
                                """)
                        .param("id", id)
                        .param("now", SqlTime.of(now))
                        .update()
                == 1;
    }

    Optional<AccessMessage> find(String id) {
        return jdbc.sql("select * from access_message where id = :id")
                .param("id", id)
                .query(AccessMessageStore::message)
                .optional();
    }

    /** Newest first. */
    List<AccessMessage> list(State state, String before, int most) {
        String only = state == null ? "" : " and state = :state";
        String older = before == null ? "" : " and number < (select number from access_message where id = :before)";
        return jdbc.sql("select * from access_message where 1 = 1" + only + older + " order by number desc limit "
                        + most)
                .param("state", state == null ? null : state.name())
                .param("before", before)
                .query(AccessMessageStore::message)
                .list();
    }

    List<AccessMessage> of(String trainingId) {
        return jdbc.sql("select * from access_message where training_id = :id order by number desc")
                .param("id", trainingId)
                .query(AccessMessageStore::message)
                .list();
    }

    Map<State, Long> counts() {
        return jdbc
                .sql("select state, count(*) as n from access_message group by state")
                .query((row, number) -> Map.entry(State.valueOf(row.getString("state")), row.getLong("n")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static AccessMessage message(ResultSet row, int n) throws SQLException {
        return new AccessMessage(
                row.getString("id"),
                row.getLong("number"),
                row.getString("training_id"),
                Kind.valueOf(row.getString("kind")),
                row.getString("payload"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                SqlTime.read(row, "next_at"),
                SqlTime.read(row, "created_at"),
                SqlTime.read(row, "sent_at"),
                row.getString("fault"));
    }
}
