package health.sts.audit.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.accountability.Cast;
import health.sts.accountability.Notices;
import health.sts.audit.findings.FindingView.About;
import health.sts.audit.findings.FindingView.Severity;
import health.sts.audit.findings.FindingView.State;
import health.sts.audit.findings.FindingWorkflow.Judgement;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StsTest
class FindingProcessTest {

    @Autowired
    Findings findings;

    @Autowired
    TaskDesk desk;

    @Autowired
    HistoryService history;

    @Autowired
    Notices notices;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    @Autowired
    Cast cast;

    String auditor;
    String owner;

    @BeforeEach
    void people() {
        auditor = cast.person(Role.AUDITOR);
        owner = cast.person(Role.DEPT_CHIEF);
    }

    @Test
    void aSufficientAnswerClosesTheFinding() {
        String id = open();
        answer(id, "The chief was away; a deputy is named now.");
        judge(id, Judgement.CLOSE, null);

        FindingView finding = findings.ofCase(id);
        assertThat(finding.state()).isEqualTo(State.CLOSED);
        assertThat(finding.answeredBy()).isEqualTo(owner);
        assertThat(finding.judgedBy()).isEqualTo(auditor);
        assertThat(path(id)).contains("endEvent_findingClosed").doesNotContain("endEvent_findingWithdrawn");
        assertThat(path(id).stream().filter("userTask_answerFinding"::equals)).hasSize(1);
    }

    @Test
    void aReturnedAnswerGoesBackToTheOwnerWithMoreTime() {
        String id = open();
        answer(id, "Done.");
        judge(id, Judgement.RETURN, "By whom, and when?");

        FindingView finding = findings.ofCase(id);
        OpenTask again = task(id);
        assertThat(finding.state()).isEqualTo(State.OPEN);
        assertThat(again.step()).isEqualTo("userTask_answerFinding");
        assertThat(again.assignee()).isEqualTo(owner);
        assertThat(again.due()).isEqualTo(finding.dueAt()).isAfter(clock.instant());
        assertThat(path(id)).doesNotContain("endEvent_findingClosed");
        cast.as(owner, () -> assertThat(notices.mine(null).get(0).sentence()).contains("By whom, and when?"));
    }

    @Test
    void whatIsReturnedMustSayWhatIsOpen() {
        String id = open();
        answer(id, "Done.");

        assertThatThrownBy(() -> judge(id, Judgement.RETURN, " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("what is still open");
        assertThat(findings.ofCase(id).state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void aFindingOpenedInErrorIsWithdrawnAndItsTaskIsGone() {
        String id = open();
        cast.as(auditor, () -> findings.withdraw(id, "Opened twice"));

        assertThat(findings.ofCase(id).state()).isEqualTo(State.WITHDRAWN);
        assertThat(desk.ofCase(id)).isEmpty();
        assertThat(path(id)).contains("endEvent_findingWithdrawn").doesNotContain("endEvent_findingClosed");
        assertThatThrownBy(() -> cast.as(auditor, () -> findings.withdraw(id, "Again")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("settled already");
    }

    @Test
    void onlyAuditorsOpenJudgeAndWithdraw() {
        assertThatThrownBy(() -> cast.as(owner, () -> findings.open(asked())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("auditors");
        String id = open();
        answer(id, "Done.");
        OpenTask judge = task(id);
        assertThatThrownBy(() -> cast.as(owner, () -> desk.complete(judge.id(), Map.of("judgeDecision", "CLOSE"))))
                .isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> cast.as(owner, () -> findings.withdraw(id, "No")))
                .isInstanceOf(Refusal.class);
        assertThat(findings.ofCase(id).state()).isEqualTo(State.ANSWERED);
    }

    @Test
    void theOwnerAndAuditorsReadItAndNobodyElse() {
        String id = open();
        String other = cast.person(Role.CMIO);

        assertThat(cast.as(owner, () -> findings.show(id)).title()).isEqualTo("Consent came late");
        assertThat(cast.as(auditor, () -> findings.show(id)).owner()).isEqualTo(owner);
        assertThatThrownBy(() -> cast.as(other, () -> findings.show(id)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Only auditors");
    }

    @Test
    void aFindingIsAboutSomethingThatExists() {
        assertThatThrownBy(() -> cast.as(auditor, () -> findings.open(about(About.CASE, "CND-NOTHING"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("There is no case CND-NOTHING");
        assertThatThrownBy(() -> cast.as(auditor, () -> findings.open(about(About.RECORD, "999999999999"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("There is no ledger line");
        String first = open();
        String line = jdbc.sql("select min(id) from ledger_line where business_key = ?")
                .param(first)
                .query(String.class)
                .single();
        String id = cast.as(auditor, () -> findings.open(about(About.RECORD, line)));
        assertThat(findings.about(About.RECORD, line))
                .extracting(FindingView::id)
                .containsExactly(id);
    }

    @Test
    void anAuditorNeverAnswers() {
        String another = cast.person(Role.AUDITOR);
        OpenFinding asked = new OpenFinding(
                "T", "D", Severity.MINOR, another, LocalDate.now(clock).plusDays(9), About.GENERAL, null);

        assertThatThrownBy(() -> cast.as(auditor, () -> findings.open(asked)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("cannot answer a finding");
    }

    @Test
    void eachStepIsALedgerLine() {
        String id = open();
        answer(id, "Done.");
        judge(id, Judgement.CLOSE, "Good.");

        assertThat(jdbc.sql(
                                "select step || ':' || outcome || ':' || actor from ledger_line where business_key = ? order by id")
                        .param(id)
                        .query(String.class)
                        .list())
                .containsExactly(
                        "startEvent_findingOpened:STARTED:" + auditor,
                        "userTask_answerFinding:DONE:" + owner,
                        "userTask_judgeAnswer:CLOSE:" + auditor);
    }

    private String open() {
        return cast.as(auditor, () -> findings.open(asked()));
    }

    private OpenFinding asked() {
        return about(About.GENERAL, null);
    }

    private OpenFinding about(About type, String id) {
        return new OpenFinding(
                "Consent came late",
                "The consent lies after the second endorsement.",
                Severity.MINOR,
                owner,
                LocalDate.now(clock).plusDays(20),
                type,
                id);
    }

    private void answer(String id, String text) {
        cast.as(owner, () -> desk.complete(task(id).id(), Map.of("answer", text)));
    }

    private void judge(String id, Judgement judgement, String remark) {
        cast.as(auditor, () -> findings.judge(id, judgement, remark));
    }

    private OpenTask task(String id) {
        return desk.ofCase(id).get(0);
    }

    private List<String> path(String id) {
        return history
                .createHistoricActivityInstanceQuery()
                .processInstanceId(history.createHistoricProcessInstanceQuery()
                        .processInstanceBusinessKey(id)
                        .singleResult()
                        .getId())
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }
}
