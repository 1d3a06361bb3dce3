package health.sts.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.accountability.Actions.OpenAction;
import health.sts.accountability.Deadlines.Watched;
import health.sts.accountability.Mailbox.MailView;
import health.sts.accountability.Mailbox.State;
import health.sts.engine.TaskDesk;
import health.sts.shared.Role;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StsTest
class DeadlineWatchTest {

    @Autowired
    EscalationLadder ladder;

    @Autowired
    Deadlines deadlines;

    @Autowired
    Actions actions;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    TaskDesk desk;

    @Autowired
    Mailbox mailbox;

    @Autowired
    Notices notices;

    @Autowired
    ManagementService management;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Cast cast;

    /** What other tests left behind falls due as well when the clock is moved, and takes minutes. */
    @BeforeEach
    void onlyWhatIsWatchedHere() {
        jdbc.sql("DELETE FROM deadline").update();
    }

    @Test
    void eachStepIsTakenOnceUpTheChain() {
        String owner = cast.person(Role.DEPT_CHIEF);
        cast.person(Role.CMIO);
        cast.person(Role.EXEC_SPONSOR);
        String id = watch(owner, Role.TRAINING_MANAGER);
        Instant due = due(id);

        runAt(halfTime(id));
        assertThat(steps(id)).containsExactly("HALF_TIME");
        cast.as(owner, () -> assertThat(notices.mine(null)).hasSize(1));
        cast.as(owner, () -> assertThat(notices.unread(owner)).isEqualTo(1));
        assertThat(mailOf(owner)).singleElement().satisfies(mail -> {
            assertThat(mail.state()).isEqualTo(State.KEPT);
            assertThat(mail.text()).contains("Sign the agreement " + id);
        });

        runAt(due);
        runAt(due);
        assertThat(steps(id)).containsExactly("HALF_TIME", "DUE");
        runAt(calendar.due(due, "P2D"));
        assertThat(steps(id)).hasSize(2);
        runAt(calendar.due(due, "P3D"));
        runAt(calendar.due(due, "P7D"));
        runAt(calendar.due(due, "P20D"));
        assertThat(steps(id)).containsExactly("HALF_TIME", "DUE", "LATE_3", "LATE_7");
        assertThat(ledgerLines(id)).containsExactly("HALF_TIME", "DUE", "LATE_3", "LATE_7");
    }

    @Test
    void theWholeChainIsToldAlsoAfterAPause() {
        String id = watch(cast.person(Role.DEPT_CHIEF), Role.TRAINING_MANAGER);
        runAt(calendar.due(due(id), "P8D"));
        assertThat(steps(id)).containsExactlyInAnyOrder("DUE", "LATE_3", "LATE_7");
    }

    @Test
    void whereNobodyHoldsTheRoleTheProgrammeManagersAreTold() {
        String fallback = cast.person(Role.PROGRAM_MANAGER);
        String id = watch("left-long-ago", Role.PAC);
        runAt(halfTime(id));
        assertThat(mailOf(fallback)).anySatisfy(mail -> assertThat(mail.text()).contains(id));
    }

    @Test
    void whatIsDoneIsForgotten() {
        String id = watch(cast.person(Role.DEPT_CHIEF), Role.CMIO);
        deadlines.done("test", id);
        runAt(Instant.now().plus(Duration.ofDays(40)));
        assertThat(steps(id)).isEmpty();
    }

    @Test
    void aMovedDateBeginsTheLadderAnew() {
        String id = watch(cast.person(Role.DEPT_CHIEF), Role.CMIO);
        runAt(halfTime(id));
        Instant later = due(id).plus(Duration.ofDays(100));
        assertThat(deadlines.moveAll(List.of("CASE-" + id), null, later)).isEqualTo(1);
        assertThat(due(id)).isEqualTo(later);
        runAt(halfTime(id));
        assertThat(steps(id)).containsExactly("HALF_TIME", "HALF_TIME");
    }

    @Test
    void twoNodesTakeEachStepOnce() throws Exception {
        String id = watch(cast.person(Role.DEPT_CHIEF), Role.CMIO);
        Instant due = due(id);
        CyclicBarrier start = new CyclicBarrier(2);
        ExecutorService nodes = Executors.newFixedThreadPool(2);
        try {
            cast.at(due, () -> {
                List<Future<?>> runs = List.of(nodes.submit(() -> node(start)), nodes.submit(() -> node(start)));
                runs.forEach(DeadlineWatchTest::finished);
                return null;
            });
        } finally {
            nodes.shutdown();
        }
        assertThat(steps(id)).containsExactly("DUE");
    }

    @Test
    void aTaskIsWatchedUntilItIsDoneAndItsRowIsClearedByTheTimer() {
        String manager = cast.person(Role.PROGRAM_MANAGER);
        String owner = cast.person(Role.DEPT_CHIEF);
        cast.person(Role.TRAINING_MANAGER);
        String action = cast.as(
                manager,
                () -> actions.open(new OpenAction(
                        "Book a room",
                        "For wave 3",
                        owner,
                        LocalDate.now().plusDays(20),
                        Role.TRAINING_MANAGER,
                        null)));
        String task = desk.ofCase(action).get(0).id();
        assertThat(rows(task)).isEqualTo(1);

        runAt(Instant.now().plus(Duration.ofDays(12)));
        assertThat(steps(task)).containsExactly("HALF_TIME");

        cast.as(owner, () -> desk.complete(task, Map.of("evidence", "Booked")));
        assertThat(rows(task)).as("completing writes nothing here").isEqualTo(1);
        cast.at(Instant.now().plus(Duration.ofDays(30)), () -> {
            Job timer = management
                    .createJobQuery()
                    .processDefinitionKey("deadline-watch")
                    .timers()
                    .singleResult();
            management.executeJob(timer.getId());
            return null;
        });
        assertThat(rows(task)).isZero();
        assertThat(steps(task)).containsExactly("HALF_TIME");
    }

    private String watch(String owner, Role chain) {
        String id = UUID.randomUUID().toString();
        deadlines.watch(new Watched(
                "test",
                id,
                "CASE-" + id,
                "Sign the agreement " + id,
                "/roster",
                owner,
                chain,
                calendar.due(Instant.now(), "P10D")));
        return id;
    }

    private void runAt(Instant moment) {
        assertThat(cast.at(moment, ladder::run).failed()).isZero();
    }

    private Object node(CyclicBarrier start) throws Exception {
        start.await();
        return ladder.run();
    }

    private static void finished(Future<?> run) {
        try {
            run.get();
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private Instant due(String id) {
        return moment(id, "due_at");
    }

    private Instant halfTime(String id) {
        return moment(id, "half_time");
    }

    private Instant moment(String id, String column) {
        return jdbc.sql("SELECT " + column + " FROM deadline WHERE subject_id = ?")
                .param(id)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    private List<String> steps(String id) {
        return jdbc.sql("SELECT step FROM escalation WHERE subject_id = ? ORDER BY taken_at")
                .param(id)
                .query(String.class)
                .list();
    }

    private List<String> ledgerLines(String id) {
        return jdbc.sql("SELECT outcome FROM ledger_line WHERE subject_id = ? AND kind = 'ESCALATION' ORDER BY id")
                .param(id)
                .query(String.class)
                .list();
    }

    private int rows(String id) {
        return jdbc.sql("SELECT COUNT(*) FROM deadline WHERE subject_id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    private List<MailView> mailOf(String userId) {
        return cast.as(userId, () -> mailbox.readable(null));
    }
}
