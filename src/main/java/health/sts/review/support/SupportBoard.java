package health.sts.review.support;

import health.sts.review.ReviewSettings;
import health.sts.review.support.ShiftStore.Wanted;
import health.sts.shared.CurrentActor;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads the plan of support and its shifts. */
@Service
@Transactional(readOnly = true)
public class SupportBoard {

    /** How many shifts a page shows. */
    public static final int PAGE = 50;

    private static final int MOST_OF_MINE = 100;

    private final JdbcClient jdbc;
    private final SupportStore store;
    private final ShiftStore shifts;
    private final ReviewSettings review;
    private final SupportSettings support;
    private final CurrentActor actor;
    private final Clock clock;

    SupportBoard(
            JdbcClient jdbc,
            SupportStore store,
            ShiftStore shifts,
            ReviewSettings review,
            SupportSettings support,
            CurrentActor actor,
            Clock clock) {
        this.jdbc = jdbc;
        this.store = store;
        this.shifts = shifts;
        this.review = review;
        this.support = support;
        this.actor = actor;
        this.clock = clock;
    }

    /** Posts of all shifts of a week at a site, and how many are filled. */
    public record Filled(int posts, int taken) {}

    /** A shift with who is on it and what happened. */
    public record Detail(Shift shift, List<ShiftPlace> places, List<ShiftEvent> events, boolean begun, boolean over) {}

    /**
     * What formula and rules are fed with, for the page.
     *
     * @param mostHours of a trainer in a wave
     */
    public record Assumptions(BigDecimal onShift, BigDecimal acutePer, BigDecimal othersPer, int mostHours) {}

    /** Our assumptions (A). */
    public Assumptions assumptions() {
        return new Assumptions(review.onShift(), support.acutePer(), support.othersPer(), review.elbowHours());
    }

    /** The planned weeks of a wave in order; one statement. */
    public List<SupportWeek> weeks(String waveId) {
        return store.weeks(waveId);
    }

    /** The posts of all weeks of a wave by week, site and specialty; one statement. */
    public List<SupportPost> posts(String waveId) {
        return store.posts(waveId);
    }

    /** By week id, then site id; one statement. */
    public Map<String, Map<String, Filled>> filled(String waveId) {
        Map<String, Map<String, Filled>> filled = new HashMap<>();
        jdbc.sql(
                        """
                        select s.week_id, s.site_id, sum(s.posts) as posts, sum(coalesce(p.taken, 0)) as taken
                          from support_shift s
                          left join (select l.shift_id, count(*) as taken from shift_place l
                                       join support_shift x on x.id = l.shift_id and x.wave_id = :wave
                                      group by l.shift_id) p on p.shift_id = s.id
                         where s.wave_id = :wave group by s.week_id, s.site_id
                        """)
                .param("wave", waveId)
                .query(row -> {
                    filled.computeIfAbsent(row.getString("week_id"), key -> new HashMap<>())
                            .put(row.getString("site_id"), new Filled(row.getInt("posts"), row.getInt("taken")));
                });
        return filled;
    }

    /** Shifts of a wave in the order of time, one more than a page where there is a next one; null means all. */
    public List<Shift> shifts(String waveId, String siteId, Integer week, String after) {
        return shifts.list(new Wanted(waveId, siteId, week, null, null, null, false, after), me(), PAGE + 1);
    }

    /** The shifts of the person acting that are not over, in the order of time. */
    public List<Shift> mine() {
        return shifts.list(new Wanted(null, null, null, clock.instant(), me(), null, false, null), me(), MOST_OF_MINE);
    }

    /** Shifts with an open post that the person acting is not on, one more than a page where there is a next one. */
    public List<Shift> open(String waveId, String siteId, String after) {
        return shifts.list(new Wanted(waveId, siteId, null, clock.instant(), null, me(), true, after), me(), PAGE + 1);
    }

    /** Hours that the person acting has taken or done, by wave; one statement. */
    public Map<String, BigDecimal> myHours() {
        Map<String, BigDecimal> hours = new HashMap<>();
        jdbc.sql(
                        """
                        select s.wave_id, sum(p.hours) as hours from shift_place p
                          join support_shift s on s.id = p.shift_id
                         where p.user_id = :me
                           and not exists (select 1 from shift_attendance a where a.shift_id = p.shift_id
                                              and a.user_id = p.user_id and a.attended = false)
                         group by s.wave_id
                        """)
                .param("me", me())
                .query(row -> {
                    hours.put(row.getString("wave_id"), row.getBigDecimal("hours"));
                });
        return hours;
    }

    /** One shift. */
    public Detail shift(String id) {
        Shift shift = shifts.get(id, me());
        return new Detail(
                shift, shifts.places(id), shifts.events(id), shift.begun(clock.instant()), shift.over(clock.instant()));
    }

    private String me() {
        return actor.get().userId();
    }
}
