package health.sts.review.wave;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.review.ReviewPoint;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The minutes of reviews: every line says who, when and what, and stands in the ledger too. Lines are added, never changed. */
@Component
class ReviewMinutes {

    private static final Set<MinuteKind> DECISIONS = EnumSet.of(
            MinuteKind.WENT_ON_WITHOUT,
            MinuteKind.PREPARED,
            MinuteKind.ACCEPTED,
            MinuteKind.OBJECTED,
            MinuteKind.SIGNED_OFF,
            MinuteKind.CLOSED);

    private final JdbcClient jdbc;
    private final DecisionLedger ledger;
    private final CurrentActor actor;
    private final Clock clock;

    ReviewMinutes(JdbcClient jdbc, DecisionLedger ledger, CurrentActor actor, Clock clock) {
        this.jdbc = jdbc;
        this.ledger = ledger;
        this.actor = actor;
        this.clock = clock;
    }

    /** All lines of a review, oldest first; one statement. */
    List<Minute> of(String reviewId) {
        return jdbc.sql("select * from review_minute where review_id = :review order by number")
                .param("review", reviewId)
                .query(ReviewMinutes::minute)
                .list();
    }

    void add(String reviewId, ReviewPoint point, MinuteKind kind, String sentence) {
        add(reviewId, new Line(point, kind, null, null, null, null, sentence, null));
    }

    void add(String reviewId, ReviewPoint point, MinuteKind kind, String aboutId, String sentence) {
        add(reviewId, new Line(point, kind, null, null, aboutId, null, sentence, null));
    }

    /** Writes a line as the person acting. */
    void add(String reviewId, Line line) {
        Actor me = actor.get();
        String roles = me.isSystem()
                ? null
                : me.roles().stream().map(Role::group).sorted().collect(Collectors.joining(","));
        try {
            insert(reviewId, line, me.userId(), roles);
        } catch (DuplicateKeyException twice) {
            throw Refusal.conflict("This was answered or written down just now, so nothing was saved. Look again.");
        }
        ledger.record(new LedgerEntry(
                DECISIONS.contains(line.kind()) ? Kind.DECISION : Kind.CHANGE,
                "review",
                line.kind().name(),
                "review",
                reviewId,
                reviewId,
                content(line)));
    }

    /** What a line says; see {@link Minute}. {@code onlyOnce} is a word that may stand in one line only, or null. */
    record Line(
            ReviewPoint point,
            MinuteKind kind,
            Integer preparation,
            String metricId,
            String aboutId,
            String asked,
            String sentence,
            String onlyOnce) {}

    private void insert(String reviewId, Line line, String by, String roles) {
        jdbc.sql(
                        """
                        insert into review_minute (id, review_id, point, kind, preparation, metric_id, about_id, asked,
                            sentence, only_once, done_by, done_in_role, done_at)
                        values (:id, :review, :point, :kind, :preparation, :metric, :about, :asked, :sentence, :once, :by,
                            :roles, :at)
                        """)
                .param("id", Ids.next(line.kind().prefix()))
                .param("review", reviewId)
                .param("point", line.point() == null ? null : line.point().name())
                .param("kind", line.kind().name())
                .param("preparation", line.preparation())
                .param("metric", line.metricId())
                .param("about", line.aboutId())
                .param("asked", line.asked())
                .param("sentence", line.sentence())
                .param("once", line.onlyOnce())
                .param("by", by)
                .param("roles", roles)
                .param("at", SqlTime.of(clock.instant()))
                .update();
    }

    private static Map<String, Object> content(Line line) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("point", line.point() == null ? null : line.point().name());
        content.put("preparation", line.preparation());
        content.put("metric", line.metricId());
        content.put("about", line.aboutId());
        content.put("asked", line.asked());
        content.put("sentence", line.sentence());
        return content;
    }

    private static Minute minute(ResultSet row, int number) throws SQLException {
        String point = row.getString("point");
        return new Minute(
                row.getString("id"),
                point == null ? null : ReviewPoint.valueOf(point),
                MinuteKind.valueOf(row.getString("kind")),
                row.getObject("preparation", Integer.class),
                row.getString("metric_id"),
                row.getString("about_id"),
                row.getString("asked"),
                row.getString("sentence"),
                row.getString("done_by"),
                row.getString("done_in_role"),
                SqlTime.read(row, "done_at"));
    }
}
