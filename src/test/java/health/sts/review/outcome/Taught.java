package health.sts.review.outcome;

import health.sts.review.LiveWave.Live;
import health.sts.review.usage.UsageRows;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Classes of a wave that were held before it went live, with who attended and what they thought, as rows. */
@Component
public class Taught {

    private final JdbcClient jdbc;
    private final UsageRows usage;

    Taught(JdbcClient jdbc, UsageRows usage) {
        this.jdbc = jdbc;
        this.usage = usage;
    }

    /** A closed class of a specialty, led by one of its physicians, that these attended. */
    public String held(Live live, int specialty, int day, int lead, int... attended) {
        String id = Ids.next("SES");
        Instant at = live.day(day).plus(Duration.ofHours(9));
        jdbc.sql(
                        """
                        insert into training_session (id, wave_id, specialty_code, kind, site_id, starts_at, ends_at, zone,
                            capacity, lead_physician_id, lead_user_id, co_user_id, state, sequence, taken, waiting,
                            next_waiting, check_in_secret, planned_by, planned_at, version)
                        values (:id, :wave, :specialty, 'CLASS', :site, :at, :end, 'America/New_York', 8, :lead, :user, 'co',
                            'CLOSED', 0, 0, 0, 1, 'x', 'fixture', :at, 0)
                        """)
                .param("id", id)
                .param("wave", live.wave())
                .param("specialty", live.specialty(specialty))
                .param("site", live.site())
                .param("at", SqlTime.of(at))
                .param("end", SqlTime.of(at.plus(Duration.ofHours(4))))
                .param("lead", live.physician(specialty, lead))
                .param("user", live.user(specialty, lead))
                .update();
        for (int physician : attended) {
            seat(id, live.training(specialty, physician), "ATTENDED", at.plus(Duration.ofHours(5)));
        }
        return id;
    }

    /** What the sheet that counts says of somebody. */
    public void seat(String session, String training, String kind, Instant at) {
        jdbc.sql("insert into seat_event (id, session_id, training_id, kind, done_by, done_at)"
                        + " values (:id, :session, :training, :kind, 'fixture', :at)")
                .param("id", Ids.next("STE"))
                .param("session", session)
                .param("training", training)
                .param("kind", kind)
                .param("at", SqlTime.of(at))
                .update();
    }

    /** Answers to the survey of a class, each one mark for all five items; a mean is kept of five and more. */
    public void opinions(Live live, String session, boolean closed, int... marks) {
        Instant at = live.day(-15);
        jdbc.sql("insert into reaction_survey (session_id, opened_at, closes_at, closed_at)"
                        + " values (:id, :at, :at, :closed)")
                .param("id", session)
                .param("at", SqlTime.of(at))
                .param("closed", closed ? SqlTime.of(at) : null)
                .update();
        int sum = 0;
        for (int mark : marks) {
            sum += mark;
            jdbc.sql("insert into survey_answer (id, session_id, item_1, item_2, item_3, item_4, item_5)"
                            + " values (:id, :session, :mark, :mark, :mark, :mark, :mark)")
                    .param("id", Ids.next("ANS"))
                    .param("session", session)
                    .param("mark", mark)
                    .update();
        }
        if (closed) {
            jdbc.sql("insert into survey_result (session_id, invited, answers, mean, reported_at)"
                            + " values (:id, 8, :answers, :mean, :at)")
                    .param("id", session)
                    .param("answers", marks.length)
                    .param("mean", marks.length < 5 ? null : sum / (double) marks.length)
                    .param("at", SqlTime.of(at))
                    .update();
        }
    }

    /** Everybody's use over the first 30 days: so many of 100 encounters closed within three days. */
    public void use(Live live, int specialty, List<Integer> physicians, int closed) {
        String load = usage.load(live.day(30));
        physicians.forEach(physician -> usage.line(
                load,
                live,
                specialty,
                physician,
                0,
                29,
                UsageRows.figures(
                        "encounters",
                        100,
                        "closed_within_3_days",
                        closed,
                        "closed_same_day",
                        10,
                        "medication_orders",
                        50,
                        "orders_by_prescriber",
                        45,
                        "ehr_hours",
                        100,
                        "scheduled_hours",
                        120,
                        "after_hours_hours",
                        10)));
    }
}
