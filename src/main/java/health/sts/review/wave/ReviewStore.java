package health.sts.review.wave;

import health.sts.review.ReviewPoint;
import health.sts.shared.Refusal;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rows of reviews and their rounds; whoever changes one names the version that they have read. */
@Component
class ReviewStore {

    private final JdbcClient jdbc;

    ReviewStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    StoredReview get(String id) {
        return find(id).orElseThrow(() -> Refusal.notFound("There is no review " + id + "."));
    }

    /** The same, and nobody else changes it meanwhile. */
    StoredReview lock(String id) {
        jdbc.sql("select id from wave_review where id = :id for update")
                .param("id", id)
                .query(String.class)
                .optional();
        return get(id);
    }

    Optional<StoredReview> find(String id) {
        return jdbc.sql("select * from wave_review where id = :id")
                .param("id", id)
                .query(ReviewStore::review)
                .optional();
    }

    Optional<StoredReview> ofWave(String waveId) {
        return jdbc.sql("select * from wave_review where wave_id = :wave")
                .param("wave", waveId)
                .query(ReviewStore::review)
                .optional();
    }

    /** Newest first. */
    List<StoredReview> all() {
        return jdbc.sql("select * from wave_review order by begun_at desc, id")
                .query(ReviewStore::review)
                .list();
    }

    Set<String> waves() {
        return new TreeSet<>(
                jdbc.sql("select wave_id from wave_review").query(String.class).list());
    }

    void insert(StoredReview review) {
        jdbc.sql(
                        """
                        insert into wave_review (id, wave_id, state, current_point, begun_at, version)
                        values (:id, :wave, :state, :point, :at, 0)
                        """)
                .param("id", review.id())
                .param("wave", review.waveId())
                .param("state", review.state().name())
                .param("point", review.point().name())
                .param("at", SqlTime.of(review.begunAt()))
                .update();
    }

    void update(StoredReview review) {
        orChanged(jdbc.sql(
                        """
                        update wave_review set state = :state, current_point = :point, closed_by = :by, closed_at = :at,
                               version = version + 1
                         where id = :id and version = :version
                        """)
                .param("id", review.id())
                .param("state", review.state().name())
                .param("point", review.point() == null ? null : review.point().name())
                .param("by", review.closedBy())
                .param("at", SqlTime.of(review.closedAt()))
                .param("version", review.version())
                .update());
    }

    RoundView round(String reviewId, ReviewPoint point) {
        return jdbc.sql("select * from review_round where review_id = :review and point = :point")
                .param("review", reviewId)
                .param("point", point.name())
                .query(ReviewStore::round)
                .optional()
                .orElseThrow(() -> Refusal.notFound("Review %s has no round at %s.".formatted(reviewId, point)));
    }

    /** The same, and whoever else answers it waits. */
    RoundView lock(String reviewId, ReviewPoint point) {
        jdbc.sql("select id from review_round where review_id = :review and point = :point for update")
                .param("review", reviewId)
                .param("point", point.name())
                .query(String.class)
                .optional();
        return round(reviewId, point);
    }

    /** In the order of time. */
    List<RoundView> rounds(String reviewId) {
        return jdbc.sql("select * from review_round where review_id = :review order by point")
                .param("review", reviewId)
                .query(ReviewStore::round)
                .list();
    }

    void insert(RoundView round) {
        jdbc.sql(
                        """
                        insert into review_round (id, review_id, point, preparation, version)
                        values (:id, :review, :point, 0, 0)
                        """)
                .param("id", round.id())
                .param("review", round.reviewId())
                .param("point", round.point().name())
                .update();
    }

    void update(RoundView round) {
        orChanged(jdbc.sql(
                        """
                        update review_round
                           set began_at = :began, pulse_id = :pulse, reading_id = :reading, preparation = :preparation,
                               prepared_by = :by, prepared_at = :prepared, signed_off_at = :signed, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("id", round.id())
                .param("began", SqlTime.of(round.beganAt()))
                .param("pulse", round.pulseId())
                .param("reading", round.readingId())
                .param("preparation", round.preparation())
                .param("by", round.preparedBy())
                .param("prepared", SqlTime.of(round.preparedAt()))
                .param("signed", SqlTime.of(round.signedOffAt()))
                .param("version", round.version())
                .update());
    }

    private static void orChanged(int rows) {
        if (rows == 0) {
            throw Refusal.conflict("Somebody changed this review at the same moment, so nothing was saved."
                    + " Open it again and look at what is there now.");
        }
    }

    private static StoredReview review(ResultSet row, int number) throws SQLException {
        String point = row.getString("current_point");
        return new StoredReview(
                row.getString("id"),
                row.getString("wave_id"),
                ReviewState.valueOf(row.getString("state")),
                point == null ? null : ReviewPoint.valueOf(point),
                SqlTime.read(row, "begun_at"),
                row.getString("closed_by"),
                SqlTime.read(row, "closed_at"),
                row.getInt("version"));
    }

    private static RoundView round(ResultSet row, int number) throws SQLException {
        return new RoundView(
                row.getString("id"),
                row.getString("review_id"),
                ReviewPoint.valueOf(row.getString("point")),
                SqlTime.read(row, "began_at"),
                row.getString("pulse_id"),
                row.getString("reading_id"),
                row.getInt("preparation"),
                row.getString("prepared_by"),
                SqlTime.read(row, "prepared_at"),
                SqlTime.read(row, "signed_off_at"),
                row.getInt("version"));
    }
}
