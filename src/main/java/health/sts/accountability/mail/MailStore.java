package health.sts.accountability.mail;

import health.sts.accountability.Mailbox.CalendarPart;
import health.sts.accountability.Mailbox.MailView;
import health.sts.accountability.Mailbox.State;
import health.sts.accountability.mail.MailServer.Letter;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table {@code mail_message}. */
@Repository
class MailStore {

    private static final int LONGEST_FAULT = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    MailStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(List<MailView> messages) {
        batches.batchUpdate(
                """
                INSERT INTO mail_message
                (id, user_id, address, subject, body, business_key, state, attempts, next_at, created_at, fault,
                 calendar_method, calendar)
                VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?)""",
                messages.stream()
                        .map(mail -> new Object[] {
                            mail.id(),
                            mail.userId(),
                            mail.address(),
                            mail.subject(),
                            mail.text(),
                            mail.businessKey(),
                            mail.state().name(),
                            SqlTime.of(mail.createdAt()),
                            SqlTime.of(mail.createdAt()),
                            mail.fault(),
                            mail.calendar() == null ? null : mail.calendar().method(),
                            mail.calendar() == null ? null : mail.calendar().text()
                        })
                        .toList());
    }

    List<String> due(Instant now, int limit) {
        return jdbc.sql(
                        "SELECT id FROM mail_message WHERE state = 'QUEUED' AND next_at <= ? ORDER BY next_at, id FETCH FIRST "
                                + limit + " ROWS ONLY")
                .param(SqlTime.of(now))
                .query(String.class)
                .list();
    }

    /**
     * Takes a message for one attempt: until the lease ends no other node tries it, and after a crash it is tried again.
     */
    boolean claim(String id, Instant now, Instant leaseEnds) {
        return jdbc.sql(
                                """
                                UPDATE mail_message SET attempts = attempts + 1, next_at = ?
                                WHERE id = ? AND state = 'QUEUED' AND next_at <= ?""")
                        .params(SqlTime.of(leaseEnds), id, SqlTime.of(now))
                        .update()
                == 1;
    }

    void sent(String id, Instant at) {
        jdbc.sql("UPDATE mail_message SET state = 'SENT', sent_at = ?, fault = NULL WHERE id = ?")
                .params(SqlTime.of(at), id)
                .update();
    }

    void failed(String id, State state, Instant nextAt, String fault) {
        String text = fault == null ? "" : fault;
        jdbc.sql("UPDATE mail_message SET state = ?, next_at = ?, fault = ? WHERE id = ?")
                .params(
                        state.name(),
                        SqlTime.of(nextAt),
                        text.length() <= LONGEST_FAULT ? text : text.substring(0, LONGEST_FAULT),
                        id)
                .update();
    }

    /** @param userId null for everyone's */
    List<MailView> newest(String userId, String before, int limit) {
        String own = userId == null ? "" : " AND user_id = :user";
        String older = before == null
                ? ""
                : " AND (created_at, id) < (SELECT created_at, id FROM mail_message WHERE id = :before)";
        return jdbc.sql("SELECT * FROM mail_message WHERE 1 = 1" + own + older
                        + " ORDER BY created_at DESC, id DESC FETCH FIRST " + limit + " ROWS ONLY")
                .param("user", userId)
                .param("before", before)
                .query(MailStore::view)
                .list();
    }

    Optional<MailView> find(String id) {
        return jdbc.sql("SELECT * FROM mail_message WHERE id = ?")
                .param(id)
                .query(MailStore::view)
                .optional();
    }

    static Letter letter(MailView mail) {
        return new Letter(mail.id(), mail.address(), mail.subject(), mail.text(), mail.calendar());
    }

    private static MailView view(ResultSet row, int n) throws SQLException {
        return new MailView(
                row.getString("id"),
                row.getString("user_id"),
                row.getString("address"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("business_key"),
                State.valueOf(row.getString("state")),
                row.getInt("attempts"),
                SqlTime.read(row, "created_at"),
                SqlTime.read(row, "sent_at"),
                row.getString("fault"),
                calendar(row.getString("calendar_method"), row.getString("calendar")));
    }

    private static CalendarPart calendar(String method, String text) {
        return method == null ? null : new CalendarPart(method, text);
    }
}
