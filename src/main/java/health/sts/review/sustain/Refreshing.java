package health.sts.review.sustain;

import health.sts.delivery.training.Refreshers;
import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.review.ReviewSettings;
import health.sts.shared.SqlTime;
import health.sts.shared.SystemSettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Yearly refreshers (P9.4): asks and reminds learners through delivery, and tells chiefs who is overdue. */
@Component
class Refreshing {

    /** How long somebody has after being asked (A). */
    static final Duration TO_ATTEND = Duration.ofDays(30);

    /** Learners {@code t} with access whose last proof is too old. */
    static final String IN_DEBT =
            """
            t.state <> 'LEFT' and t.access = 'ELIGIBLE' and t.passed_at < :before
            and (t.refresher_at is null or t.refresher_at < :before)
            and not exists (select 1 from certificate k where k.physician_id = t.physician_id and k.certified_at >= :before)
            """;

    /** Requests {@code r} of learners {@code t} that nothing came of so far. */
    static final String UNATTENDED = "t.state <> 'LEFT' and (t.refresher_at is null or t.refresher_at < r.asked_at)";

    private final Refreshers refreshers;
    private final JdbcClient jdbc;
    private final MonthStore months;
    private final Waves waves;
    private final ChiefsOfPlaces chiefs;
    private final SustainmentNews news;
    private final ReviewSettings settings;
    private final SystemSettings system;
    private final Clock clock;

    Refreshing(
            Refreshers refreshers,
            JdbcClient jdbc,
            MonthStore months,
            Waves waves,
            ChiefsOfPlaces chiefs,
            SustainmentNews news,
            ReviewSettings settings,
            SystemSettings system,
            Clock clock) {
        this.refreshers = refreshers;
        this.jdbc = jdbc;
        this.months = months;
        this.waves = waves;
        this.chiefs = chiefs;
        this.news = news;
        this.settings = settings;
        this.system = system;
        this.clock = clock;
    }

    private record Late(String siteId, String specialtyCode, int people) {}

    Optional<String> next(String monthId, String after, int most) {
        Instant monthBegan =
                months.month(monthId).atStartOfDay(system.timeZone()).toInstant();
        return refreshers
                .askNext(liveWaves(), provenBefore(), monthBegan, after, most)
                .next();
    }

    int tellOverdue(String monthId) {
        List<Late> late = jdbc.sql("select t.site_id, t.specialty_code, count(*) as people from refresher_request r"
                        + " join learner_training t on t.id = r.training_id where r.asked_at < :asked and " + UNATTENDED
                        + " group by t.site_id, t.specialty_code")
                .param("asked", SqlTime.of(overdueBefore()))
                .query((row, i) ->
                        new Late(row.getString("site_id"), row.getString("specialty_code"), row.getInt("people")))
                .list();
        chiefs.of(late, one -> new ChiefsOfPlaces.Place(one.siteId(), one.specialtyCode()))
                .forEach((chief, theirs) -> {
                    int people = theirs.stream().mapToInt(Late::people).sum();
                    news.tell(
                            List.of(chief),
                            "Yearly refreshers overdue",
                            "%d %s of your department %s overdue with the yearly refresher."
                                    .formatted(
                                            people,
                                            people == 1 ? "physician" : "physicians",
                                            people == 1 ? "is" : "are"),
                            "/sustainment/people?show=OVERDUE");
                });
        int overdue = late.stream().mapToInt(Late::people).sum();
        months.count(monthId, Figure.REFRESHERS_OVERDUE, overdue);
        debt(monthId);
        return overdue;
    }

    /** A proof before this moment is too old. */
    Instant provenBefore() {
        return months.today()
                .minus(settings.refresher())
                .atStartOfDay(system.timeZone())
                .toInstant();
    }

    /** Whoever was asked before this moment and has not attended is overdue. */
    Instant overdueBefore() {
        return clock.instant().minus(TO_ATTEND);
    }

    List<String> liveWaves() {
        return waves.dates().stream()
                .filter(wave -> wave.daysToGo() <= 0)
                .map(WaveDate::id)
                .toList();
    }

    private void debt(String monthId) {
        List<String> live = liveWaves();
        months.count(monthId, Figure.ACTIVE_PHYSICIANS, live.isEmpty() ? 0 : people(live, "1 = 1"));
        months.count(monthId, Figure.IN_DEBT, live.isEmpty() ? 0 : people(live, IN_DEBT));
    }

    private int people(List<String> live, String condition) {
        var statement = jdbc.sql("select count(*) from learner_training t where t.wave_id in (:waves)"
                        + " and t.access = 'ELIGIBLE' and t.state <> 'LEFT' and " + condition)
                .param("waves", live);
        return (condition.equals(IN_DEBT) ? statement.param("before", SqlTime.of(provenBefore())) : statement)
                .query(Integer.class)
                .single();
    }
}
