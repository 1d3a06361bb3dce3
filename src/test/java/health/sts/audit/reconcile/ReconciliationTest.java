package health.sts.audit.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.audit.reconcile.Difference.Kind;
import health.sts.audit.reconcile.ReconciliationRun.Counts;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Actor;
import health.sts.shared.HomeFigure;
import health.sts.shared.Role;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/**
 * History, ledger and path are compared with each other. Other tests leave what they leave in the shared database, so
 * each test looks at how the numbers change when it forges something about a case of its own; it is put right afterwards.
 */
@StsTest
class ReconciliationTest {

    private static final String ADDRESS = "/audit/reconciliation";

    @Autowired
    Reconciliations reconciliations;

    @Autowired
    ReconciliationJob job;

    @Autowired
    ReconciliationFigures figures;

    @Autowired
    ReconciliationHealth health;

    @Autowired
    Ward ward;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvc pages;

    private final String forged = "forged-" + UUID.randomUUID();
    private String candidacy;
    private String task;
    private ReconciliationRun before;

    @BeforeEach
    void aCase() {
        Staff staff = ward.open();
        candidacy = ward.nominate(staff, staff.p(1), 1, 2, 3);
        ward.complete(candidacy, "userTask_endorseCandidate", staff.p(2), Ward.endorsement(4));
        task = jdbc.sql("select task_id from ledger_line where business_key = :id and task_id is not null")
                .param("id", candidacy)
                .query(String.class)
                .single();
        before = reconciliations.runOnEverything();
    }

    @AfterEach
    void putRight() {
        rename(forged, task);
        jdbc.sql("delete from ACT_HI_PROCINST where ID_ = :id")
                .param("id", forged)
                .update();
        reconciliations.runOnEverything();
    }

    @Test
    void whatTheApplicationWroteAgrees() {
        ReconciliationRun run = reconciliations.run();
        assertThat(run.differences()).isEqualTo(before.differences());
        assertThat(before.checked().tasks()).isPositive();
        assertThat(before.checked().lines()).isPositive();
        assertThat(before.everything()).isTrue();
        assertThat(reconciliations.differences(run)).noneMatch(each -> candidacy.equals(each.businessKey()));
    }

    @Test
    void aTaskThatIsNotTheOneInTheLedgerIsFoundFromBothSides() {
        rename(task, forged);
        ReconciliationRun run = reconciliations.run();

        assertThat(run.clean()).isFalse();
        assertThat(since(run)).isEqualTo(new Counts(1, 1, 0));
        assertThat(reconciliations.differences(run))
                .filteredOn(each -> candidacy.equals(each.businessKey()))
                .extracting(Difference::kind, Difference::step)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(Kind.TASK_WITHOUT_LINE, "userTask_endorseCandidate"),
                        org.assertj.core.groups.Tuple.tuple(Kind.LINE_WITHOUT_TASK, "userTask_endorseCandidate"));
    }

    @Test
    void aTaskThatHistoryCallsUnfinishedIsFound() {
        jdbc.sql("update ACT_HI_TASKINST set DELETE_REASON_ = 'deleted' where ID_ = :id")
                .param("id", task)
                .update();
        ReconciliationRun run = reconciliations.run();
        jdbc.sql("update ACT_HI_TASKINST set DELETE_REASON_ = 'completed' where ID_ = :id")
                .param("id", task)
                .update();
        assertThat(since(run)).isEqualTo(new Counts(0, 1, 0));
    }

    @Test
    void aFinishedCaseWithoutAPathIsFound() {
        jdbc.sql(
                        """
                        insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, PROC_DEF_ID_, START_TIME_, END_TIME_, STATE_)
                        select :id, :id, PROC_DEF_ID_, current_timestamp, current_timestamp, 'COMPLETED'
                          from ACT_HI_PROCINST where BUSINESS_KEY_ = :case and SUPER_PROCESS_INSTANCE_ID_ is null
                        """)
                .param("id", forged)
                .param("case", candidacy)
                .update();
        ReconciliationRun run = reconciliations.run();
        assertThat(since(run)).isEqualTo(new Counts(0, 0, 1));
        assertThat(reconciliations.differences(run)).anySatisfy(each -> {
            assertThat(each.kind()).isEqualTo(Kind.CASE_WITHOUT_PATH);
            assertThat(each.reference()).isEqualTo(forged);
        });
    }

    @Test
    void historyThatTheEngineNoLongerHasIsNoDifference() {
        String own = "gone-" + UUID.randomUUID();
        jdbc.sql(
                        """
                        insert into ledger_line (acted_at, kind, step, outcome, actor, process_instance_id, task_id,
                            content, content_hash)
                        values (current_timestamp, 'DECISION', 'step', 'DONE', 'somebody', :own, :own, '{}', :hash)
                        """)
                .param("own", own)
                .param("hash", "0".repeat(64))
                .update();
        assertThat(since(reconciliations.run())).isEqualTo(new Counts(0, 0, 0));
    }

    @Test
    void aNewDifferenceIsToldOnceInTheLedger() {
        long lines = lines();
        rename(task, forged);
        reconciliations.run();
        reconciliations.run();
        assertThat(lines() - lines).isOne();
    }

    @Test
    void aRunAfterAnAgreementLooksAtWhatIsNewOnly() {
        ReconciliationRun run = reconciliations.run();
        if (before.clean()) {
            assertThat(run.from()).isEqualTo(before.runAt().minus(Duration.ofHours(1)));
            assertThat(run.everything()).isFalse();
        }
        assertThat(run.runAt()).isAfterOrEqualTo(before.runAt());
    }

    @Test
    void whatAnotherNodeHasJustComparedIsNotComparedAgain() {
        job.run();
        assertThat(reconciliations.latest()).contains(before);
    }

    @Test
    void auditorsAndTheHealthAreTold() {
        rename(task, forged);
        ReconciliationRun run = reconciliations.run();
        assertThat(figures.forActor(new Actor("grace", Set.of(Role.AUDITOR))))
                .singleElement()
                .satisfies(figure -> {
                    assertThat(figure.state()).isEqualTo(HomeFigure.State.STOPPED);
                    assertThat(figure.value())
                            .isEqualTo(String.valueOf(run.differences().total()));
                });
        assertThat(figures.forActor(new Actor("olga", Set.of(Role.PROGRAM_MANAGER))))
                .isEmpty();
        assertThat(health.health().getDetails())
                .containsEntry("differences", run.differences().total());
    }

    @Test
    void thePageShowsWhereTheyDifferWithinItsBudget() throws Exception {
        rename(task, forged);
        pages.perform(post(ADDRESS).with(auditor()).with(csrf()))
                .andExpect(status().is3xxRedirection())
                .andExpect(redirectedUrl(ADDRESS));
        Tally tally = Tally.of(() -> pages.perform(get(ADDRESS).with(auditor()).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(candidacy)))
                .andExpect(content().string(containsString("Ledger line without a finished task"))));
        assertThat(tally.executes()).as(String.join("\n", tally.sql())).isLessThanOrEqualTo(12);
    }

    @Test
    void everythingCanBeComparedAndAnEarlierRunReadAgain() throws Exception {
        pages.perform(post(ADDRESS).param("everything", "true").with(auditor()).with(csrf()))
                .andExpect(status().is3xxRedirection());
        assertThat(reconciliations.latest().orElseThrow().everything()).isTrue();
        pages.perform(get(ADDRESS)
                        .param("run", String.valueOf(before.id()))
                        .with(auditor())
                        .accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Everything from the beginning")));
    }

    @Test
    void aRunThatIsNotThereIsSaidSo() throws Exception {
        for (String wrong : List.of("0", "9223372036854775807")) {
            pages.perform(get(ADDRESS).param("run", wrong).with(auditor()).accept(MediaType.TEXT_HTML))
                    .andExpect(status().isNotFound());
        }
        for (String wrong : List.of("abc", "99999999999999999999")) {
            pages.perform(get(ADDRESS).param("before", wrong).with(auditor()).accept(MediaType.TEXT_HTML))
                    .andExpect(status().isBadRequest());
        }
        pages.perform(get(ADDRESS).param("before", "0").with(auditor()).accept(MediaType.TEXT_HTML))
                .andExpect(status().isOk());
    }

    private Counts since(ReconciliationRun run) {
        Counts now = run.differences();
        Counts then = before.differences();
        return new Counts(now.tasks() - then.tasks(), now.lines() - then.lines(), now.cases() - then.cases());
    }

    private void rename(String id, String newId) {
        jdbc.sql("update ACT_HI_TASKINST set ID_ = :new where ID_ = :id")
                .param("new", newId)
                .param("id", id)
                .update();
    }

    private long lines() {
        return jdbc.sql("select count(*) from ledger_line where step = 'reconcile' and outcome = 'DIFFERENCES'")
                .query(Long.class)
                .single();
    }

    private static RequestPostProcessor auditor() {
        return user("grace").roles("auditor");
    }
}
