package health.sts.review.wave;

import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.review.LiveWave;
import health.sts.review.LiveWave.Live;
import health.sts.review.ReviewPoint;
import health.sts.review.UsageLoaded;
import health.sts.shared.Ids;
import health.sts.shared.Role;
import health.sts.shared.SqlTime;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.ManagementService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Leads the review of a {@link LiveWave} from step to step for tests: fires jobs by hand, loads figures, answers tasks. */
@Component
public class ReviewCase {

    public static final String PREPARE = "userTask_prepareReview";
    public static final String CLOSE = "userTask_closeWave";

    private final LiveWave waves;
    private final ReviewBeginning beginning;
    private final ReviewDesk desk;
    private final ReviewBoard board;
    private final TaskDesk tasks;
    private final ManagementService management;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final JdbcClient jdbc;
    private final Clock clock;

    ReviewCase(
            LiveWave waves,
            ReviewBeginning beginning,
            ReviewDesk desk,
            ReviewBoard board,
            TaskDesk tasks,
            ManagementService management,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            JdbcClient jdbc,
            Clock clock) {
        this.waves = waves;
        this.beginning = beginning;
        this.desk = desk;
        this.board = board;
        this.tasks = tasks;
        this.management = management;
        this.events = events;
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins the review of a wave. @return its id */
    public String begin(Live live) {
        return beginning.begin(live.wave());
    }

    /** Fires the timer of the daily watch, and all that it does. */
    public void watch() {
        management.executeJob(management
                .createJobQuery()
                .activityId("startEvent_reviewWatchDue")
                .singleResult()
                .getId());
        List<String> jobs = watching();
        while (!jobs.isEmpty()) {
            management.executeJob(jobs.get(0));
            jobs = watching();
        }
    }

    private List<String> watching() {
        return jdbc.sql(
                        """
                        select ID_ from ACT_RU_JOB
                         where PROCESS_DEF_KEY_ = 'review-watch' and PROCESS_INSTANCE_ID_ is not null and RETRIES_ > 0
                        """)
                .query(String.class)
                .list();
    }

    /** From the timer of a point to its meeting: figures are there and everybody has answered the pulse. */
    public void toMeeting(Live live, String review, ReviewPoint point) {
        load(live, point);
        reach(review, point);
        fire(review, "serviceTask_checkAdoptionData");
        fire(review, "serviceTask_openPulse");
        answers(live, point, live.specialties() * live.physicians());
        fire(review, "catchEvent_pulseOver");
        fire(review, "serviceTask_countAnswers");
        afterJoin(review);
    }

    /** From the join of figures and pulse to the meeting. */
    public void afterJoin(String review) {
        fire(review, "serviceTask_takeReadings");
        fire(review, "serviceTask_classifyPhysicians");
        fire(review, "serviceTask_openInterventions");
    }

    public void reach(String review, ReviewPoint point) {
        fire(review, "catchEvent_day%sReached".formatted(point.name().substring(4)));
    }

    /** Prepares, and lets CMIO and all chiefs accept. */
    public void signOff(Live live, String review) {
        prepare(live, review);
        acceptAsCmio(live, review);
        for (int s = 1; s <= live.specialties(); s++) {
            acceptAsChief(live, review, s);
        }
        fire(review, "serviceTask_countAcceptances");
    }

    public void prepare(Live live, String review) {
        complete(
                review,
                PREPARE,
                live.programManager(),
                Map.of("reviewFindings", "Closure is slow", "reviewSummary", "As expected"));
    }

    public void acceptAsCmio(Live live, String review) {
        complete(review, "userTask_acceptReviewAsCmio", live.cmio(), Map.of("cmioReviewDecision", "ACCEPT"));
    }

    public void acceptAsChief(Live live, String review, int specialty) {
        complete(
                review, "userTask_acceptReviewAsChief", live.chief(specialty), Map.of("chiefReviewDecision", "ACCEPT"));
    }

    /** Reviews at 30, 60 and 90 days are signed off. */
    public void toClosing(Live live, String review) {
        for (ReviewPoint point : List.of(ReviewPoint.DAY_30, ReviewPoint.DAY_60, ReviewPoint.DAY_90)) {
            toMeeting(live, review, point);
            signOff(live, review);
        }
    }

    /** Opens an action for each target that was missed and has none, some metrics excepted. */
    public void actOnMissed(Live live, String... but) {
        ReviewBoard.Page page = board.show(live.wave()).orElseThrow();
        page.missed().stream()
                .filter(figure -> page.action(figure) == null
                        && !Arrays.asList(but).contains(figure.metric().id()))
                .forEach(figure -> action(live, figure.metric().id()));
    }

    /** An action about the review. @return its id */
    public String action(Live live, String metricId) {
        return waves.as(
                live.programManager(),
                () -> desk.action(
                        live.wave(),
                        new ReviewDesk.Asked(
                                "Coach the slowest",
                                "Two sessions each",
                                live.chief(1),
                                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                                        .plusDays(30),
                                Role.CMIO,
                                metricId)));
    }

    /** Figures of everybody for the days of a point, as a load brings them; told to nobody. */
    public void load(Live live, ReviewPoint point) {
        String load = Ids.next("USL");
        Instant now = clock.instant().minusSeconds(1);
        jdbc.sql(
                        """
                        insert into usage_load (id, number, state, file_name, sha256, bytes, lines, problems, warnings,
                            missing, replaces, lines_done, last_line, beat_at, uploaded_by, uploaded_at, loaded_by, loaded_at)
                        values (:id, (select coalesce(max(number), 0) + 1 from usage_load), 'LOADED', 'use.csv', :sha, 1,
                            :lines, 0, 0, 0, 0, :lines, :lines, :now, 'fixture', :now, 'fixture', :now)
                        """)
                .param("id", load)
                .param("sha", "0".repeat(64))
                .param("lines", live.all().size())
                .param("now", SqlTime.of(now))
                .update();
        int line = 0;
        for (String physician : live.all()) {
            jdbc.sql(
                            """
                            insert into usage_figure (load_id, line_no, physician_id, period_from, period_until,
                                period_middle, days, vendor, definition_version, encounters, closed_within_3_days)
                            values (:load, :line, :physician, :from, :until, :middle, 30, 'Vendor', '1', 100, 90)
                            """)
                    .param("load", load)
                    .param("line", ++line)
                    .param("physician", physician)
                    .param("from", point.from(live.goLive()))
                    .param("until", point.until(live.goLive()).minusDays(1))
                    .param("middle", point.from(live.goLive()).plusDays(14))
                    .update();
        }
    }

    /** Tells that figures were loaded. */
    public void loaded(Live live, LocalDate until) {
        transaction.executeWithoutResult(
                done -> events.publishEvent(new UsageLoaded(Ids.next("USL"), Set.of(live.wave()), until)));
    }

    /** So many answers lie in the box of the open pulse. */
    public void answers(Live live, ReviewPoint point, int count) {
        for (int i = 0; i < count; i++) {
            jdbc.sql(
                            """
                            insert into pulse_ballot (id, pulse_id, specialty_code)
                            select :id, id, :specialty from pulse where wave_id = :wave and review_point = :point
                            """)
                    .param("id", Ids.next("PLA"))
                    .param("specialty", live.specialty(1))
                    .param("wave", live.wave())
                    .param("point", point.name())
                    .update();
        }
    }

    public List<OpenTask> open(String review) {
        return tasks.ofCase(review);
    }

    /** "step assignee" of each open task. */
    public List<String> steps(String review) {
        return open(review).stream()
                .map(task -> task.step() + " " + task.assignee())
                .toList();
    }

    public OpenTask task(String review, String step, String user) {
        return open(review).stream()
                .filter(task -> task.step().equals(step))
                .filter(task -> task.assignee() == null || task.assignee().equals(user))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task " + step + " for " + user + " among " + steps(review)));
    }

    public void complete(String review, String step, String user, Map<String, Object> form) {
        OpenTask task = task(review, step, user);
        waves.as(user, () -> tasks.complete(task.id(), form));
    }

    /** Claims and completes a task that somebody else holds or is asked for. */
    public void completeOf(String review, String step, String holder, String user, Map<String, Object> form) {
        OpenTask task = task(review, step, holder);
        waves.as(user, () -> tasks.complete(task.id(), form));
    }

    public void fire(String review, String node) {
        management.executeJob(job(review, node));
    }

    public boolean waits(String review, String node) {
        return !jobs(review, node).isEmpty();
    }

    public Instant due(String review, String node) {
        return management
                .createJobQuery()
                .jobId(job(review, node))
                .singleResult()
                .getDuedate()
                .toInstant();
    }

    private String job(String review, String node) {
        List<String> jobs = jobs(review, node);
        if (jobs.size() != 1) {
            throw new AssertionError("%d jobs wait at %s of %s".formatted(jobs.size(), node, review));
        }
        return jobs.get(0);
    }

    private List<String> jobs(String review, String node) {
        return jdbc.sql(
                        """
                        select j.ID_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
                          join ACT_RU_EXECUTION p on p.ID_ = j.PROCESS_INSTANCE_ID_
                         where p.BUSINESS_KEY_ = ? and d.ACT_ID_ = ?
                        """)
                .params(review, node)
                .query(String.class)
                .list();
    }

    /** Every node that was passed, in all processes of the case. */
    public List<String> passed(String review) {
        return jdbc.sql(
                        """
                        select a.ACT_ID_ from ACT_HI_ACTINST a join ACT_HI_PROCINST p on p.ID_ = a.PROC_INST_ID_
                         where p.BUSINESS_KEY_ = ? and a.END_TIME_ is not null
                        """)
                .param(review)
                .query(String.class)
                .list();
    }
}
