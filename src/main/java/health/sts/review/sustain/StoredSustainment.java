package health.sts.review.sustain;

import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.program.WaveDate;
import health.sts.program.Waves;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(readOnly = true)
class StoredSustainment implements Sustainment {

    private static final int MOST = 20;

    private final AttritionWatch attrition;
    private final Refreshing refreshing;
    private final MonthHistory history;
    private final SustainedPeople people;
    private final Waves waves;
    private final Roster roster;
    private final JdbcClient jdbc;
    private final Clock clock;

    StoredSustainment(
            AttritionWatch attrition,
            Refreshing refreshing,
            MonthHistory history,
            SustainedPeople people,
            Waves waves,
            Roster roster,
            JdbcClient jdbc,
            Clock clock) {
        this.attrition = attrition;
        this.refreshing = refreshing;
        this.history = history;
        this.people = people;
        this.waves = waves;
        this.roster = roster;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public List<Coverage> coverage() {
        Map<String, WaveDate> dates =
                waves.dates().stream().collect(Collectors.toMap(WaveDate::id, Function.identity()));
        Map<String, String> names =
                roster.specialties().stream().collect(Collectors.toMap(SpecialtyView::code, SpecialtyView::name));
        Map<String, List<Cell>> cells = new TreeMap<>();
        attrition.look().forEach(check -> {
            WaveDate wave = dates.get(check.spot().waveId());
            cells.computeIfAbsent(check.spot().specialtyCode(), code -> new ArrayList<>())
                    .add(new Cell(
                            wave.id(), wave.number(), check.live(), check.active(), check.minimum(), check.underWay()));
        });
        return cells.entrySet().stream()
                .map(entry -> new Coverage(
                        entry.getKey(),
                        names.getOrDefault(entry.getKey(), entry.getKey()),
                        entry.getValue().stream()
                                .sorted(Comparator.comparingInt(Cell::waveNumber)
                                        .thenComparing(Cell::waveId))
                                .toList()))
                .sorted(Comparator.comparing(Coverage::name))
                .toList();
    }

    @Override
    public Counts counts() {
        Instant now = clock.instant();
        List<String> live = refreshing.liveWaves();
        return jdbc.sql(COUNTS)
                .param("at", SqlTime.of(now))
                .param("ending", SqlTime.of(now.plus(Duration.ofDays(ENDING))))
                .param("asked", SqlTime.of(refreshing.overdueBefore()))
                .param("before", SqlTime.of(refreshing.provenBefore()))
                .param("waves", live.isEmpty() ? List.of("") : live)
                .query((row, i) -> new Counts(
                        row.getInt("ending"),
                        row.getInt("due"),
                        row.getInt("overdue"),
                        row.getInt("active"),
                        row.getInt("in_debt"),
                        row.getInt("newcomers"),
                        row.getInt("blocked")))
                .single();
    }

    private static final String ASKED =
            "(select count(*) from refresher_request r join learner_training t on t.id = r.training_id where "
                    + Refreshing.UNATTENDED + " and r.asked_at %s :asked)";

    private static final String LEARNERS =
            "(select count(*) from learner_training t where t.wave_id in (:waves) and t.access = 'ELIGIBLE' and %s)";

    private static final String NEW =
            "(select count(*) from newcomer n join learner_training t on t.id = n.training_id where t.state <> 'LEFT'%s)";

    private static final String COUNTS = "select (select count(*) from certificate c where "
            + TrainerStanding.current(":at") + " and " + TrainerStanding.ends(":at") + " <= :ending) as ending, "
            + ASKED.formatted(">=") + " as due, " + ASKED.formatted("<") + " as overdue, "
            + LEARNERS.formatted("t.state <> 'LEFT'") + " as active, " + LEARNERS.formatted(Refreshing.IN_DEBT)
            + " as in_debt, " + NEW.formatted("") + " as newcomers, "
            + NEW.formatted(" and t.access = 'BLOCKED'") + " as blocked";

    @Override
    public List<Restarted> restarts() {
        return jdbc.sql(
                        """
                        select r.wave_id, w.wave_number, r.specialty_code, s.name, r.seats, r.reason, r.restarted_at
                          from recruitment_restart r
                          join wave w on w.id = r.wave_id
                          join specialty s on s.code = r.specialty_code
                         order by r.restarted_at desc, r.id desc limit :most
                        """)
                .param("most", MOST)
                .query((row, i) -> new Restarted(
                        row.getString("wave_id"),
                        row.getInt("wave_number"),
                        row.getString("specialty_code"),
                        row.getString("name"),
                        row.getInt("seats"),
                        row.getString("reason"),
                        SqlTime.read(row, "restarted_at")))
                .list();
    }

    @Override
    public List<ReviewAction> actions() {
        Instant now = clock.instant();
        return jdbc.sql(
                        """
                        select a.id, a.title, a.due_on, a.due_at,
                               coalesce((select min(concat('Dr. ', p.given_name, ' ', p.family_name)) from physician p
                                          where p.user_id = a.owner),
                                        (select concat(u.FIRST_, ' ', u.LAST_) from ACT_ID_USER u where u.ID_ = a.owner),
                                        a.owner) as owner
                          from agreed_action a
                         where a.is_open = 1 and a.state in ('OPEN', 'TO_CHECK') and a.about_key like 'RVW-%'
                         order by a.due_at, a.id limit :most
                        """)
                .param("most", MOST)
                .query((row, i) -> new ReviewAction(
                        row.getString("id"),
                        row.getString("title"),
                        row.getString("owner"),
                        row.getDate("due_on").toLocalDate(),
                        SqlTime.read(row, "due_at").isBefore(now)))
                .list();
    }

    @Override
    public List<MonthRow> months() {
        return history.newest();
    }

    @Override
    public List<Person> people(PeopleQuery query, int limit) {
        return people.page(query, limit);
    }
}
