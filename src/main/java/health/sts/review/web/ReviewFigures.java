package health.sts.review.web;

import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.review.ReviewPoint;
import health.sts.shared.Actor;
import health.sts.shared.Formats;
import health.sts.shared.HomeFigure;
import health.sts.shared.HomeFigure.State;
import health.sts.shared.HomeFigures;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is under review, which targets were missed and who waits for help; one statement beside the dates of waves. */
@Component
@Order(40)
class ReviewFigures implements HomeFigures {

    private static final Set<Role> ANSWERABLE =
            Set.of(Role.PROGRAM_MANAGER, Role.CMIO, Role.EXEC_SPONSOR, Role.TRAINING_MANAGER);

    /** How long after its day a review may take (P8.6). */
    private static final int DAYS_OF_A_REVIEW = 10;

    private static final String HELP =
            """
            select 'HELP' as sort, i.wave_id, cast(null as varchar(16)) as point, count(*) as amount,
                   sum(case when i.help_by < :now then 1 else 0 end) as part
              from intervention i where i.state = 'OPEN'
            """;
    private static final String ALL =
            """
            select 'REVIEW' as sort, r.wave_id, r.current_point as point, 1 as amount, 0 as part
              from wave_review r where r.state in ('WAITING', 'IN_REVIEW', 'CLOSING')
            union all
            select 'TARGET', g.wave_id, max(g.point), count(s.reached), sum(case when s.reached = false then 1 else 0 end)
              from wave_review r
              join metric_reading g on g.wave_id = r.wave_id and g.number = (
                       select max(n.number) from metric_reading n where n.wave_id = r.wave_id and n.point is not null)
              join metric_snapshot s on s.reading_id = g.id and s.specialty_code is null
             where r.state in ('WAITING', 'IN_REVIEW', 'CLOSING') group by g.wave_id
            union all
            """
                    + HELP + " group by i.wave_id";
    private static final String MINE = HELP + " and i.helper_user_id = :user group by i.wave_id";

    private final JdbcClient jdbc;
    private final Waves waves;
    private final Clock clock;

    ReviewFigures(JdbcClient jdbc, Waves waves, Clock clock) {
        this.jdbc = jdbc;
        this.waves = waves;
        this.clock = clock;
    }

    private record Count(String sort, String waveId, ReviewPoint point, int amount, int part) {}

    @Override
    public List<HomeFigure> forActor(Actor actor) {
        List<HomeFigure> figures = new ArrayList<>();
        if (actor.roles().stream().anyMatch(ANSWERABLE::contains)) {
            Map<String, WaveDate> byId =
                    waves.dates().stream().collect(Collectors.toMap(WaveDate::id, Function.identity()));
            List<Count> counts = counts(ALL, actor);
            counts.stream()
                    .filter(count -> byId.containsKey(count.waveId()))
                    .map(count -> ofWave(count, byId.get(count.waveId())))
                    .forEach(figures::add);
        } else if (actor.is(Role.PEER_TRAINER)) {
            List<Count> mine = counts(MINE, actor);
            int waiting = mine.stream().mapToInt(Count::amount).sum();
            int late = mine.stream().mapToInt(Count::part).sum();
            if (waiting > 0) {
                figures.add(help("Colleagues who wait for my help", waiting, late, "/interventions"));
            }
        }
        return figures;
    }

    private List<Count> counts(String sql, Actor actor) {
        JdbcClient.StatementSpec statement = jdbc.sql(sql).param("now", SqlTime.of(clock.instant()));
        if (sql.equals(MINE)) {
            statement = statement.param("user", actor.userId());
        }
        return statement.query((row, number) -> count(row)).list();
    }

    private HomeFigure ofWave(Count count, WaveDate wave) {
        return switch (count.sort()) {
            case "REVIEW" -> review(count.point(), wave);
            case "TARGET" -> targets(count, wave);
            default ->
                help(
                        "Interventions open, wave " + wave.number(),
                        count.amount(),
                        count.part(),
                        "/interventions?wave=" + wave.id());
        };
    }

    private HomeFigure review(ReviewPoint point, WaveDate wave) {
        String name = "Review, wave " + wave.number();
        String link = "/reviews/" + wave.id();
        if (point == null) {
            return new HomeFigure(name, "to be closed", "All reviews are signed off.", link, State.ACTIVE);
        }
        LocalDate today = LocalDate.now(clock.withZone(wave.zone()));
        LocalDate day = point.until(wave.goLiveDate());
        State state = today.isBefore(day)
                ? State.WAITING
                : today.isAfter(day.plusDays(DAYS_OF_A_REVIEW)) ? State.LATE : State.ACTIVE;
        String note = state == State.WAITING
                ? "It begins on " + Formats.dayOf(day)
                : "To be signed off by " + Formats.dayOf(day.plusDays(DAYS_OF_A_REVIEW));
        return new HomeFigure(name, point.title(), note, link, state);
    }

    private static HomeFigure targets(Count count, WaveDate wave) {
        return new HomeFigure(
                "Targets missed, wave " + wave.number(),
                "%d of %d".formatted(count.part(), count.amount()),
                count.point() == null ? null : "As read last: " + count.point().title(),
                "/scorecard?wave=" + wave.id(),
                count.part() == 0 ? State.DONE : State.LATE);
    }

    private static HomeFigure help(String name, int waiting, int late, String link) {
        return new HomeFigure(
                name,
                Integer.toString(waiting),
                late == 0 ? "None of them is late." : late + " late",
                link,
                late == 0 ? State.ACTIVE : State.LATE);
    }

    private static Count count(ResultSet row) throws SQLException {
        String point = row.getString("point");
        return new Count(
                row.getString("sort"),
                row.getString("wave_id"),
                point == null ? null : ReviewPoint.valueOf(point),
                row.getInt("amount"),
                row.getInt("part"));
    }
}
