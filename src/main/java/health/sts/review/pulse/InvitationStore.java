package health.sts.review.pulse;

import health.sts.review.ReviewPoint;
import health.sts.review.pulse.PulseAnswers.Invitation;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who is asked: {@code pulse_invitation}. */
@Repository
class InvitationStore {

    private static final String MINE =
            """
            select p.id, p.wave_id, p.review_point, p.version, i.physician_id, i.answered,
                   case when p.closed_at < p.closes_at then p.closed_at else p.closes_at end as closes_at,
                   p.closed_at is not null or p.closes_at <= :now as closed
              from pulse_invitation i join pulse p on p.id = i.pulse_id
             where i.user_id = :user
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    InvitationStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Somebody who is asked. */
    record Invited(String physicianId, String userId, String specialtyCode) {}

    /** Everybody of a wave who has not left it, for the pulse before go-live. */
    List<Invited> learners(String waveId) {
        return jdbc.sql(
                        """
                        select physician_id, user_id, specialty_code from learner_training
                         where wave_id = ? and state <> 'LEFT' order by physician_id""")
                .param(waveId)
                .query(InvitationStore::invited)
                .list();
    }

    void invite(String pulseId, List<Invited> invited) {
        batches.batchUpdate(
                """
                insert into pulse_invitation (pulse_id, physician_id, user_id, specialty_code, answered)
                values (?, ?, ?, ?, false)""",
                invited.stream()
                        .map(one -> new Object[] {pulseId, one.physicianId(), one.userId(), one.specialtyCode()})
                        .toList());
    }

    Optional<Invitation> find(String pulseId, String userId, Instant now) {
        return jdbc.sql(MINE + "and p.id = :pulse")
                .param("user", userId)
                .param("now", SqlTime.of(now))
                .param("pulse", pulseId)
                .query(InvitationStore::invitation)
                .optional();
    }

    List<Invitation> waiting(String userId, Instant now) {
        return jdbc.sql(
                        MINE
                                + """
                         and not i.answered and p.closed_at is null and p.closes_at > :now
                         order by p.closes_at, p.id fetch first 5 rows only""")
                .param("user", userId)
                .param("now", SqlTime.of(now))
                .query(InvitationStore::invitation)
                .list();
    }

    /** The specialty of a person who had not answered an open pulse, and from now on has; nothing where somebody was faster. */
    Optional<String> claim(String pulseId, String userId, Instant now) {
        int claimed = jdbc.sql(
                        """
                        update pulse_invitation set answered = true
                         where pulse_id = :pulse and user_id = :user and not answered
                           and exists (select 1 from pulse p where p.id = :pulse
                                          and p.closed_at is null and p.closes_at > :now)""")
                .param("pulse", pulseId)
                .param("user", userId)
                .param("now", SqlTime.of(now))
                .update();
        return claimed == 0
                ? Optional.empty()
                : jdbc.sql("select specialty_code from pulse_invitation where pulse_id = ? and user_id = ?")
                        .params(pulseId, userId)
                        .query(String.class)
                        .optional();
    }

    List<String> unanswered(String pulseId) {
        return jdbc.sql("select user_id from pulse_invitation where pulse_id = ? and not answered order by user_id")
                .param(pulseId)
                .query(String.class)
                .list();
    }

    /**
     * Who has answered is no longer needed. The rows are written anew, since a database keeps changed rows in the order of
     * their change, which is the order of the answers. Waits for answers under way.
     */
    void forgetWhoAnswered(String pulseId) {
        List<Invited> invited = jdbc.sql(
                        """
                        select physician_id, user_id, specialty_code from pulse_invitation where pulse_id = ?
                         order by physician_id for update""")
                .param(pulseId)
                .query(InvitationStore::invited)
                .list();
        jdbc.sql("delete from pulse_invitation where pulse_id = ?")
                .param(pulseId)
                .update();
        invite(pulseId, invited);
    }

    Map<String, Integer> bySpecialty(String pulseId) {
        Map<String, Integer> counts = new HashMap<>();
        jdbc.sql(
                        """
                        select specialty_code, count(*) as invited from pulse_invitation where pulse_id = ?
                         group by specialty_code""")
                .param(pulseId)
                .query((RowCallbackHandler) row -> counts.put(row.getString("specialty_code"), row.getInt("invited")));
        return counts;
    }

    private static Invited invited(ResultSet row, int n) throws SQLException {
        return new Invited(row.getString("physician_id"), row.getString("user_id"), row.getString("specialty_code"));
    }

    private static Invitation invitation(ResultSet row, int n) throws SQLException {
        return new Invitation(
                row.getString("id"),
                row.getString("wave_id"),
                ReviewPoint.valueOf(row.getString("review_point")),
                row.getInt("version"),
                row.getString("physician_id"),
                SqlTime.read(row, "closes_at"),
                row.getBoolean("closed"),
                row.getBoolean("answered"));
    }
}
