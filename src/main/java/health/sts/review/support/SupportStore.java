package health.sts.review.support;

import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Weeks, posts and shifts; all of them are added and never changed. */
@Component
class SupportStore {

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batches;

    SupportStore(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** Physicians of a wave at one site in one specialty. */
    record Department(String siteId, String specialtyCode, int highAcuity, int others) {}

    /** A stretch of a day at a site. */
    record Stretch(String siteId, Instant from, Instant until, ZoneId zone, int posts) {}

    Optional<SupportWeek> last(String waveId) {
        return jdbc.sql("select * from support_week where wave_id = :wave order by week_no desc limit 1")
                .param("wave", waveId)
                .query(SupportStore::week)
                .optional();
    }

    List<SupportWeek> weeks(String waveId) {
        return jdbc.sql("select * from support_week where wave_id = :wave order by week_no")
                .param("wave", waveId)
                .query(SupportStore::week)
                .list();
    }

    /** The learners of a wave who have not left, by where they work; acuity as the roster has it now. */
    List<Department> departments(String waveId) {
        return jdbc.sql(
                        """
                        select t.site_id, t.specialty_code,
                               sum(case when p.high_acuity then 1 else 0 end) as acute,
                               sum(case when p.high_acuity then 0 else 1 end) as others
                          from learner_training t join physician p on p.physician_id = t.physician_id
                         where t.wave_id = :wave and t.state <> 'LEFT'
                         group by t.site_id, t.specialty_code order by t.site_id, t.specialty_code
                        """)
                .param("wave", waveId)
                .query((row, number) -> new Department(
                        row.getString("site_id"),
                        row.getString("specialty_code"),
                        row.getInt("acute"),
                        row.getInt("others")))
                .list();
    }

    void insert(SupportWeek week) {
        jdbc.sql(
                        """
                        insert into support_week (id, wave_id, week_no, starts_on, ends_on, percent, held, reason, inputs,
                            rule, planned_by, planned_at)
                        values (:id, :wave, :number, :from, :until, :percent, :held, :reason, :inputs, :rule, :by, :at)
                        """)
                .param("id", week.id())
                .param("wave", week.waveId())
                .param("number", week.number())
                .param("from", week.from())
                .param("until", week.until())
                .param("percent", week.percent())
                .param("held", week.held())
                .param("reason", week.reason())
                .param("inputs", week.inputs())
                .param("rule", week.rule())
                .param("by", week.plannedBy())
                .param("at", SqlTime.of(week.plannedAt()))
                .update();
    }

    void insertPosts(Collection<SupportPost> posts) {
        batches.batchUpdate(
                """
                insert into support_post (id, week_id, site_id, specialty_code, high_acuity, others, on_shift, full_posts,
                    percent, posts, formula)
                values (:id, :week, :site, :specialty, :acute, :others, :onShift, :full, :percent, :posts, :formula)
                """,
                posts.stream()
                        .map(post -> new MapSqlParameterSource("id", Ids.next("SPO"))
                                .addValue("week", post.weekId())
                                .addValue("site", post.siteId())
                                .addValue("specialty", post.specialtyCode())
                                .addValue("acute", post.highAcuity())
                                .addValue("others", post.others())
                                .addValue("onShift", post.onShift())
                                .addValue("full", post.fullPosts())
                                .addValue("percent", post.percent())
                                .addValue("posts", post.posts())
                                .addValue("formula", post.formula()))
                        .toArray(SqlParameterSource[]::new));
    }

    void insertShifts(SupportWeek week, Collection<Stretch> shifts) {
        batches.batchUpdate(
                """
                insert into support_shift (id, week_id, wave_id, site_id, starts_at, ends_at, zone, posts)
                values (:id, :week, :wave, :site, :from, :until, :zone, :posts)
                """,
                shifts.stream()
                        .map(shift -> new MapSqlParameterSource("id", Ids.next("SHF"))
                                .addValue("week", week.id())
                                .addValue("wave", week.waveId())
                                .addValue("site", shift.siteId())
                                .addValue("from", SqlTime.of(shift.from()))
                                .addValue("until", SqlTime.of(shift.until()))
                                .addValue("zone", shift.zone().getId())
                                .addValue("posts", shift.posts()))
                        .toArray(SqlParameterSource[]::new));
    }

    List<SupportPost> posts(String waveId) {
        return jdbc.sql(
                        """
                        select o.* from support_post o join support_week w on w.id = o.week_id
                         where w.wave_id = :wave order by w.week_no, o.site_id, o.specialty_code
                        """)
                .param("wave", waveId)
                .query((row, number) -> new SupportPost(
                        row.getString("week_id"),
                        row.getString("site_id"),
                        row.getString("specialty_code"),
                        row.getInt("high_acuity"),
                        row.getInt("others"),
                        row.getBigDecimal("on_shift"),
                        row.getBigDecimal("full_posts"),
                        row.getInt("percent"),
                        row.getInt("posts"),
                        row.getString("formula")))
                .list();
    }

    private static SupportWeek week(ResultSet row, int number) throws SQLException {
        return new SupportWeek(
                row.getString("id"),
                row.getString("wave_id"),
                row.getInt("week_no"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class),
                row.getInt("percent"),
                row.getBoolean("held"),
                row.getString("reason"),
                row.getString("inputs"),
                row.getString("rule"),
                row.getString("planned_by"),
                SqlTime.read(row, "planned_at"));
    }
}
