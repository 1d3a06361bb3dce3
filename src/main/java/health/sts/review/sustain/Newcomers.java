package health.sts.review.sustain;

import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Physicians who joined a site that works with the system already (P9.5). Delivery gives them a training with the same
 * access decision as everybody; here they are noticed once, and their chief is told.
 */
@Component
class Newcomers {

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final MonthStore months;
    private final Waves waves;
    private final ChiefsOfPlaces chiefs;
    private final SustainmentNews news;
    private final Clock clock;

    Newcomers(
            JdbcClient jdbc,
            JdbcTemplate batches,
            MonthStore months,
            Waves waves,
            ChiefsOfPlaces chiefs,
            SustainmentNews news,
            Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.months = months;
        this.waves = waves;
        this.chiefs = chiefs;
        this.news = news;
        this.clock = clock;
    }

    private record New(
            String trainingId, String waveId, String siteId, String specialtyCode, boolean blocked, Instant joinedAt) {}

    int notice(String monthId) {
        Map<String, WaveDate> live = waves.dates().stream()
                .filter(wave -> wave.daysToGo() <= 0)
                .collect(Collectors.toMap(WaveDate::id, Function.identity()));
        List<New> found = live.isEmpty() ? List.of() : find(live);
        Instant now = clock.instant();
        batches.batchUpdate(
                "insert into newcomer (training_id, month_id, blocked, seen_at) values (?, ?, ?, ?)",
                found.stream()
                        .map(one -> new Object[] {one.trainingId(), monthId, one.blocked(), SqlTime.of(now)})
                        .toList());
        List<New> blocked = found.stream().filter(New::blocked).toList();
        chiefs.of(blocked, one -> new ChiefsOfPlaces.Place(one.siteId(), one.specialtyCode()))
                .forEach((chief, theirs) -> news.tell(
                        List.of(chief),
                        "New physicians without access",
                        "%d new %s of your department cannot use the EHR before class and test. Give them time before the first shift."
                                .formatted(theirs.size(), theirs.size() == 1 ? "physician" : "physicians"),
                        "/sustainment/people?show=NEW_BLOCKED"));
        months.count(monthId, Figure.NEW_PHYSICIANS, found.size());
        months.count(monthId, Figure.NEW_BLOCKED, blocked.size());
        return found.size();
    }

    /** The day is compared roughly by the database and exactly here, because a wave goes live in its own zone. */
    private List<New> find(Map<String, WaveDate> live) {
        return jdbc
                .sql(
                        """
                        select t.id, t.wave_id, t.site_id, t.specialty_code, t.access, t.created_at from learner_training t
                          join wave w on w.id = t.wave_id
                         where t.wave_id in (:waves) and t.state <> 'LEFT'
                           and t.created_at >= w.go_live_date - interval '1' day
                           and not exists (select 1 from newcomer n where n.training_id = t.id)
                         order by t.id
                        """)
                .param("waves", live.keySet())
                .query((row, i) -> new New(
                        row.getString("id"),
                        row.getString("wave_id"),
                        row.getString("site_id"),
                        row.getString("specialty_code"),
                        row.getString("access").equals("BLOCKED"),
                        SqlTime.read(row, "created_at")))
                .list()
                .stream()
                .filter(one -> !one.joinedAt().isBefore(goesLive(live.get(one.waveId()))))
                .toList();
    }

    private static Instant goesLive(WaveDate wave) {
        return wave.goLiveDate().atStartOfDay(wave.zone()).toInstant();
    }
}
