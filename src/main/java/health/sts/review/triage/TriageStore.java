package health.sts.review.triage;

import health.sts.review.ReviewPoint;
import health.sts.review.Triage;
import health.sts.review.triage.Judged.Person;
import health.sts.review.triage.TriageSteps.Counts;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Runs and results of triage as rows. */
@Component
class TriageStore {

    private static final int BATCH = 1_000;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    TriageStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The newest run of each point of a wave. */
    List<TriageRun> newest(String waveId) {
        return jdbc.sql(
                        """
                        select r.* from triage_run r
                         where r.wave_id = :wave
                           and not exists (select 1 from triage_run later where later.wave_id = r.wave_id
                                             and later.point = r.point and later.number > r.number)
                        """)
                .param("wave", waveId)
                .query(TriageStore::run)
                .list();
    }

    Optional<TriageRun> newest(String waveId, ReviewPoint point) {
        return newest(waveId).stream().filter(run -> run.point() == point).findFirst();
    }

    void insert(TriageRun run, List<Judged> people) {
        jdbc.sql(
                        """
                        insert into triage_run (id, wave_id, point, number, as_of, signal_table, triage_table, on_track, coach,
                            intensive, digest, run_by, run_at)
                        values (:id, :wave, :point, :number, :asOf, :signalTable, :triageTable, :onTrack, :coach, :intensive,
                            :digest, :by, :asOf)
                        """)
                .param("id", run.id())
                .param("wave", run.waveId())
                .param("point", run.point().name())
                .param("number", run.number())
                .param("asOf", SqlTime.of(run.asOf()))
                .param("signalTable", run.signalTable())
                .param("triageTable", run.triageTable())
                .param("onTrack", run.counts().onTrack())
                .param("coach", run.counts().coach())
                .param("intensive", run.counts().intensive())
                .param("digest", run.digest())
                .param("by", run.runBy())
                .update();
        for (int from = 0; from < people.size(); from += BATCH) {
            batches.batchUpdate(
                    """
                    insert into triage_result (run_id, physician_id, training_id, user_id, specialty_code, site_id,
                        closed_within_3_days, after_hours, cpoe, training_gap_tickets, personalisation, self_rating, signals,
                        result, rule)
                    values (:run, :physician, :training, :user, :specialty, :site, :closed, :hours, :cpoe, :tickets, :items,
                        :rating, :signals, :result, :rule)
                    """,
                    people.subList(from, Math.min(from + BATCH, people.size())).stream()
                            .map(one -> row(run, one))
                            .toArray(SqlParameterSource[]::new));
        }
    }

    /** Who is not on track in a run, in the order of physician ids. */
    List<Judged> needing(String runId) {
        return jdbc.sql(
                        "select * from triage_result where run_id = :run and result <> 'ON_TRACK' order by physician_id")
                .param("run", runId)
                .query(TriageStore::judged)
                .list();
    }

    /** How many of each specialty stand where in a run. */
    Map<String, Counts> bySpecialty(String runId) {
        return jdbc
                .sql(
                        """
                        select specialty_code, sum(case when result = 'ON_TRACK' then 1 else 0 end) as on_track,
                               sum(case when result = 'COACH' then 1 else 0 end) as coach,
                               sum(case when result = 'INTENSIVE' then 1 else 0 end) as intensive
                          from triage_result where run_id = :run group by specialty_code
                        """)
                .param("run", runId)
                .query((row, number) -> Map.entry(row.getString("specialty_code"), counts(row)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    static Counts counts(ResultSet row) throws SQLException {
        return new Counts(row.getInt("on_track"), row.getInt("coach"), row.getInt("intensive"));
    }

    static TriageRun run(ResultSet row, int number) throws SQLException {
        return new TriageRun(
                row.getString("id"),
                row.getString("wave_id"),
                ReviewPoint.valueOf(row.getString("point")),
                row.getInt("number"),
                SqlTime.read(row, "as_of"),
                row.getString("signal_table"),
                row.getString("triage_table"),
                counts(row),
                row.getString("digest"),
                row.getString("run_by"));
    }

    static Judged judged(ResultSet row, int number) throws SQLException {
        return new Judged(
                new Person(
                        row.getString("training_id"),
                        row.getString("physician_id"),
                        row.getString("user_id"),
                        row.getString("specialty_code"),
                        row.getString("site_id")),
                facts(row),
                Signals.read(row.getString("signals")),
                Triage.valueOf(row.getString("result")),
                row.getString("rule"));
    }

    static TriageFacts facts(ResultSet row) throws SQLException {
        return new TriageFacts(
                row.getBigDecimal("closed_within_3_days"),
                row.getBigDecimal("after_hours"),
                row.getBigDecimal("cpoe"),
                row.getObject("training_gap_tickets", Integer.class),
                row.getObject("personalisation", Integer.class),
                row.getObject("self_rating", Integer.class));
    }

    private static SqlParameterSource row(TriageRun run, Judged one) {
        return new MapSqlParameterSource("run", run.id())
                .addValue("physician", one.person().physicianId())
                .addValue("training", one.person().trainingId())
                .addValue("user", one.person().userId())
                .addValue("specialty", one.person().specialtyCode())
                .addValue("site", one.person().siteId())
                .addValue("closed", one.facts().closedWithin3Days())
                .addValue("hours", one.facts().afterHours())
                .addValue("cpoe", one.facts().cpoe())
                .addValue("tickets", one.facts().trainingGapTickets())
                .addValue("items", one.facts().personalisationItems())
                .addValue("rating", one.facts().selfRating())
                .addValue("signals", one.kept())
                .addValue("result", one.result().name())
                .addValue("rule", one.rule());
    }
}
