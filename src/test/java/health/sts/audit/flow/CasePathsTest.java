package health.sts.audit.flow;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.Tally;
import health.sts.audit.flow.CasePath.Missed;
import health.sts.audit.flow.CasePath.Visit;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StsTest
class CasePathsTest {

    @Autowired
    Ward ward;

    @Autowired
    CasePaths paths;

    @Autowired
    HistoryService history;

    Staff staff;

    @BeforeEach
    void openWard() {
        staff = ward.open();
    }

    @Test
    void aRunningCaseShowsWhoWhereAndWhatItNeverCameTo() {
        String instance = instance(ward.seated(staff, 1, 2, 3), "trainer-recruitment");

        Tally tally = Tally.of(() -> paths.of(instance));
        assertThat(tally.executes()).as(String.join("\n", tally.sql())).isLessThanOrEqualTo(5);

        CasePath path = paths.of(instance).orElseThrow();
        assertThat(path.running()).isTrue();
        assertThat(path.recorded()).isTrue();
        assertThat(path.places()).extracting(Visit::name).containsExactly("Conclude agreement");
        assertThat(visits(path, "userTask_releaseTime"))
                .singleElement()
                .satisfies(visit -> assertThat(visit.who(null)).isEqualTo(staff.user("chief")))
                .satisfies(visit -> assertThat(visit.ways()).containsExactly("to Time released?"));
        assertThat(visits(path, "startEvent_physicianNominated").get(0).who(null))
                .isEqualTo(staff.p(1));
        assertThat(path.flows()).containsEntry("flow_seatFree_releaseTime", 1);
        assertThat(path.missed()).extracting(Missed::node).contains("userTask_appointTrainer");
    }

    @Test
    void severalPeopleAtOneStepAreAllNamedInTheCalledProcess() {
        String candidacy = ward.seated(staff, 1, 2, 3);
        CasePath path = paths.of(instance(candidacy, "candidate-assessment")).orElseThrow();

        assertThat(visits(path, "userTask_endorseCandidate"))
                .extracting(visit -> visit.who(null))
                .containsExactlyInAnyOrder(staff.p(2), staff.p(3));
        assertThat(path.counts()).containsEntry("userTask_endorseCandidate", 1);
    }

    @Test
    void theSameWayIsToldAfterTheEngineForgotTheCase() {
        String candidacy = ward.nominate(staff, staff.p(1), 1, 2, 3);
        ward.endorseTwice(staff, candidacy, 4, 2, 3);
        ward.complete(
                candidacy,
                "userTask_releaseTime",
                staff.user("chief"),
                Map.of("timeDecision", "REFUSE", "timeComment", "Nobody covers the clinic"));
        String instance = instance(candidacy, "trainer-recruitment");
        CasePath before = paths.of(instance).orElseThrow();

        history.deleteHistoricProcessInstance(instance);

        CasePath after = paths.of(instance).orElseThrow();
        assertThat(before.running()).isFalse();
        assertThat(after.cleaned()).isTrue();
        assertThat(after.model()).isEqualTo(before.model());
        assertThat(after.flows()).isEqualTo(before.flows());
        assertThat(nodes(after)).isEqualTo(nodes(before)).endsWith("endEvent_timeNotReleased");
        assertThat(visits(after, "userTask_releaseTime").get(0).who(null)).isEqualTo(staff.user("chief"));
    }

    @Test
    void nobodyKnowsAnInstanceThatNeverWas() {
        assertThat(paths.of("no-such-instance")).isEmpty();
    }

    private String instance(String candidacy, String process) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(candidacy)
                .processDefinitionKey(process)
                .singleResult()
                .getId();
    }

    private static List<Visit> visits(CasePath path, String node) {
        return path.visits().stream().filter(visit -> visit.node().equals(node)).toList();
    }

    private static List<String> nodes(CasePath path) {
        return path.visits().stream().map(Visit::node).toList();
    }
}
