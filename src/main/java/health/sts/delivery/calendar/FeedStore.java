package health.sts.delivery.calendar;

import health.sts.delivery.calendar.CalendarEntry.Key;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code calendar_feed}, and what a feed shows. */
@Repository
class FeedStore {

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Instant> madeAt(String userId) {
        return jdbc.sql("select made_at from calendar_feed where user_id = ?")
                .param(userId)
                .query((row, n) -> SqlTime.read(row, "made_at"))
                .optional();
    }

    boolean replace(String userId, String digest, Instant now) {
        return jdbc.sql("update calendar_feed set token_sha256 = ?, made_at = ? where user_id = ?")
                        .params(digest, SqlTime.of(now), userId)
                        .update()
                == 1;
    }

    void insert(String userId, String digest, Instant now) {
        jdbc.sql("insert into calendar_feed (user_id, token_sha256, made_at) values (?, ?, ?)")
                .params(userId, digest, SqlTime.of(now))
                .update();
    }

    boolean delete(String userId) {
        return jdbc.sql("delete from calendar_feed where user_id = ?")
                        .param(userId)
                        .update()
                == 1;
    }

    Optional<String> owner(String digest) {
        return jdbc.sql("select user_id from calendar_feed where token_sha256 = ?")
                .param(digest)
                .query(String.class)
                .optional();
    }

    /** Own seats and own teaching that end after this moment and take place; entries as the mails left them. */
    List<CalendarEntry> entries(String userId, Instant since) {
        return jdbc.sql(
                        """
                        select t.id, m.part, coalesce(c.sequence, 0) as sequence,
                               coalesce(c.changed_at, t.planned_at) as changed_at
                          from (select id, 'LEAD' as part from training_session where lead_user_id = :user
                                union all
                                select id, 'CO_TRAINER' from training_session where co_user_id = :user
                                union all
                                select session_id, 'LEARNER' from seat where user_id = :user and waiting_no = 0) m
                          join training_session t on t.id = m.id
                          left join calendar_entry c on c.session_id = t.id and c.user_id = :user
                         where t.ends_at >= :since and t.state <> 'CANCELLED'
                         order by t.starts_at, t.id""")
                .param("user", userId)
                .param("since", SqlTime.of(since))
                .query((row, n) -> entry(row, userId))
                .list();
    }

    private static CalendarEntry entry(ResultSet row, String userId) throws SQLException {
        return new CalendarEntry(
                new Key(row.getString("id"), userId),
                Part.valueOf(row.getString("part")),
                row.getInt("sequence"),
                true,
                SqlTime.read(row, "changed_at"));
    }
}
