package health.sts.review.metric;

import health.sts.delivery.Classrooms;
import health.sts.delivery.Classrooms.Wanted;
import health.sts.delivery.SessionKind;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads one metric of a wave made by hand, and adds rows to it. */
@Component
public class MetricRows {

    private final MetricRegistry registry;
    private final MetricReader reader;
    private final Classrooms classrooms;
    private final JdbcClient jdbc;

    MetricRows(MetricRegistry registry, MetricReader reader, Classrooms classrooms, JdbcClient jdbc) {
        this.registry = registry;
        this.reader = reader;
        this.classrooms = classrooms;
        this.jdbc = jdbc;
    }

    Breakdown read(String metricId, Live live, ReviewPoint point, Instant asOf) {
        return reader.read(registry.find(metricId).orElseThrow(), stretch(live, point, asOf));
    }

    Figure whole(String metricId, Live live, Instant asOf) {
        return read(metricId, live, ReviewPoint.DAY_30, asOf).whole();
    }

    /** The same for a wave that does not exist. */
    Figure empty(String metricId, Live live) {
        Stretch one = stretch(live, ReviewPoint.DAY_30, live.day(60));
        return reader.read(
                        registry.find(metricId).orElseThrow(),
                        new Stretch(
                                List.of("no-such-wave"),
                                one.fromDay(),
                                one.untilDay(),
                                one.from(),
                                one.until(),
                                one.asOf()))
                .whole();
    }

    static Stretch stretch(Live live, ReviewPoint point, Instant asOf) {
        return new Stretch(
                List.of(live.wave()),
                point.from(live.goLive()),
                point.until(live.goLive()),
                point.from(live.goLive()).atStartOfDay(LiveWave.ZONE).toInstant(),
                point.until(live.goLive()).atStartOfDay(LiveWave.ZONE).toInstant(),
                asOf);
    }

    /** A correction takes the place of a row. */
    String correct(String attempt, String training, int number, boolean passed, Instant recorded) {
        return attempt(training, number, passed, attempt, recorded);
    }

    /** The first attempt, which was a pass, is corrected to a failure. */
    public void failed(String training, Instant recorded) {
        correct(training + "-T1", training, 1, false, recorded);
    }

    String attempt(String training, int number, boolean passed, String corrects, Instant recorded) {
        String id = Ids.next("ATT");
        jdbc.sql(
                        """
                        insert into test_attempt (id, training_id, attempt_no, score, passed, rule, taken_at, corrects,
                            reason, recorded_by, recorded_at)
                        values (:id, :training, :number, :score, :passed, 'proficiency-result 1', :at, :corrects, 'x', 'x',
                            :at)
                        """)
                .param("id", id)
                .param("training", training)
                .param("number", number)
                .param("score", passed ? 90 : 60)
                .param("passed", passed)
                .param("corrects", corrects)
                .param("at", SqlTime.of(recorded))
                .update();
        return id;
    }

    String session(Live live, int specialty, SessionKind kind, Instant begins) {
        return classrooms.session(new Wanted(
                live.wave(),
                live.specialty(specialty),
                kind,
                live.site(),
                null,
                begins,
                begins.plus(Duration.ofHours(4)),
                10,
                live.physician(specialty, 1),
                live.trainer(specialty),
                live.user(specialty, 2)));
    }

    void seat(String session, String training, String kind, Instant done) {
        jdbc.sql("insert into seat_event (id, session_id, training_id, kind, done_by, done_at)"
                        + " values (:id, :session, :training, :kind, 'x', :at)")
                .param("id", Ids.next("SEV"))
                .param("session", session)
                .param("training", training)
                .param("kind", kind)
                .param("at", SqlTime.of(done))
                .update();
    }

    void left(String training, Instant when) {
        jdbc.sql("update learner_training set state = 'LEFT', state_since = :at where id = :id")
                .param("at", SqlTime.of(when))
                .param("id", training)
                .update();
    }

    /** A survey of a class that has closed; without a mean too few answered. */
    public void survey(Live live, int specialty, BigDecimal mean, int answers, int points) {
        String session =
                session(live, specialty, SessionKind.CLASS, live.day(-30).plusSeconds(specialty));
        jdbc.sql("insert into reaction_survey (session_id, opened_at, closes_at) values (:id, :at, :at)")
                .param("id", session)
                .param("at", SqlTime.of(live.day(-20)))
                .update();
        for (int i = 0; i < answers; i++) {
            jdbc.sql("insert into survey_answer (id, session_id, item_1, item_2, item_3, item_4, item_5)"
                            + " values (:id, :session, :p, :p, :p, :p, :p)")
                    .param("id", Ids.next("SVA"))
                    .param("session", session)
                    .param("p", points)
                    .update();
        }
        jdbc.sql("insert into survey_result (session_id, invited, answers, mean, reported_at)"
                        + " values (:id, 12, :answers, :mean, :at)")
                .param("id", session)
                .param("answers", answers)
                .param("mean", mean)
                .param("at", SqlTime.of(live.day(-18)))
                .update();
    }
}
