package health.sts.accountability.notices;

import health.sts.accountability.CommitBatch;
import health.sts.accountability.Notices;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps notices in the table {@code notice}. */
@Service
class NoticeBoard implements Notices {

    private static final int LONGEST_SENTENCE = 500;
    private static final int LONGEST_LINK = 300;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final CurrentActor actor;
    private final Clock clock;
    /** All that one transaction tells, as one statement. */
    private final CommitBatch<Object[]> rows = new CommitBatch<>(this::insert);

    NoticeBoard(JdbcClient jdbc, JdbcTemplate batches, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void tell(Collection<String> userIds, String sentence, String link, String businessKey) {
        if (userIds.isEmpty()) {
            return;
        }
        if (link != null && (!link.startsWith("/") || link.startsWith("//") || link.length() > LONGEST_LINK)) {
            throw new IllegalArgumentException("A notice links to a page of ours, not to " + link);
        }
        OffsetDateTime now = SqlTime.of(clock.instant());
        userIds.stream()
                .distinct()
                .forEach(userId ->
                        rows.add(new Object[] {Ids.next("NTC"), userId, shortened(sentence), link, businessKey, now}));
    }

    private void insert(List<Object[]> notices) {
        batches.batchUpdate(
                "INSERT INTO notice (id, user_id, sentence, link, business_key, created_at) VALUES (?, ?, ?, ?, ?, ?)",
                notices);
    }

    @Override
    @Transactional(readOnly = true)
    public int unread(String userId) {
        return jdbc.sql("SELECT COUNT(*) FROM notice WHERE user_id = ? AND read_at IS NULL")
                .param(userId)
                .query(Integer.class)
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Notice> mine(String before) {
        return jdbc.sql(
                        """
                        SELECT * FROM notice WHERE user_id = :user
                        AND (CAST(:before AS VARCHAR(64)) IS NULL OR (created_at, id) <
                            (SELECT created_at, id FROM notice WHERE id = :before AND user_id = :user))
                        ORDER BY created_at DESC, id DESC FETCH FIRST 50 ROWS ONLY""")
                .param("user", actor.get().userId())
                .param("before", before)
                .query(NoticeBoard::notice)
                .list();
    }

    @Override
    @Transactional
    public void markRead(Collection<String> ids) {
        if (ids.isEmpty()) {
            return;
        }
        jdbc.sql("UPDATE notice SET read_at = :now WHERE user_id = :user AND id IN (:ids) AND read_at IS NULL")
                .param("now", SqlTime.of(clock.instant()))
                .param("user", actor.get().userId())
                .param("ids", ids)
                .update();
    }

    @Override
    @Transactional
    public void markAllRead() {
        jdbc.sql("UPDATE notice SET read_at = ? WHERE user_id = ? AND read_at IS NULL")
                .params(SqlTime.of(clock.instant()), actor.get().userId())
                .update();
    }

    private static String shortened(String sentence) {
        return sentence.length() <= LONGEST_SENTENCE ? sentence : sentence.substring(0, LONGEST_SENTENCE - 1) + "…";
    }

    private static Notice notice(ResultSet row, int n) throws SQLException {
        return new Notice(
                row.getString("id"),
                row.getString("sentence"),
                row.getString("link"),
                row.getString("business_key"),
                SqlTime.read(row, "created_at"),
                SqlTime.read(row, "read_at"));
    }
}
