package health.sts.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.accountability.Actions.ActionView;
import health.sts.accountability.Actions.OpenAction;
import health.sts.accountability.Actions.State;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StsTest
class ActionProcessTest {

    @Autowired
    Actions actions;

    @Autowired
    TaskDesk desk;

    @Autowired
    HistoryService history;

    @Autowired
    Notices notices;

    @Autowired
    Cast cast;

    String manager;
    String owner;
    String checker;

    @BeforeEach
    void people() {
        manager = cast.person(Role.PROGRAM_MANAGER);
        owner = cast.person(Role.DEPT_CHIEF);
        checker = cast.person(Role.TRAINING_MANAGER);
    }

    @Test
    void acceptedEvidenceClosesTheAction() {
        String id = open();
        carryOut(id);
        check(id, "ACCEPT", null);

        ActionView action = actions.find(id).orElseThrow();
        assertThat(action.state()).isEqualTo(State.DONE);
        assertThat(action.handedInBy()).isEqualTo(owner);
        assertThat(action.checkedBy()).isEqualTo(checker);
        assertThat(path(id)).contains("endEvent_actionDone").doesNotContain("endEvent_actionCancelled");
        assertThat(path(id).stream().filter("userTask_carryOutAction"::equals)).hasSize(1);
    }

    @Test
    void returnedEvidenceGoesBackToTheOwnerByTheSameDay() {
        String id = open();
        carryOut(id);
        check(id, "RETURN", "The room number is missing");

        ActionView action = actions.find(id).orElseThrow();
        assertThat(action.state()).isEqualTo(State.OPEN);
        OpenTask again = task(id);
        assertThat(again.step()).isEqualTo("userTask_carryOutAction");
        assertThat(again.assignee()).isEqualTo(owner);
        assertThat(again.due()).isEqualTo(action.dueAt());
        assertThat(path(id)).doesNotContain("endEvent_actionDone");
        cast.as(owner, () -> assertThat(notices.mine(null).get(0).sentence()).contains("The room number is missing"));
    }

    @Test
    void whatIsReturnedMustSayWhatIsMissing() {
        String id = open();
        carryOut(id);

        assertThatThrownBy(() -> check(id, "RETURN", " "))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("what is missing");
        assertThat(actions.find(id).orElseThrow().state()).isEqualTo(State.TO_CHECK);
        assertThat(task(id).step()).isEqualTo("userTask_checkAction");
    }

    @Test
    void theOneWhoCarriedItOutCannotCheckIt() {
        String both = cast.person(Role.DEPT_CHIEF, Role.TRAINING_MANAGER);
        String id = cast.as(manager, () -> actions.open(ask("Book a room", both)));
        cast.as(both, () -> desk.complete(task(id).id(), Map.of("evidence", "Booked")));

        assertThatThrownBy(() -> cast.as(both, () -> desk.complete(task(id).id(), Map.of("checkDecision", "ACCEPT"))))
                .isInstanceOf(Refusal.class);
        assertThat(actions.find(id).orElseThrow().state()).isEqualTo(State.TO_CHECK);
    }

    @Test
    void aCancelledActionEndsWithItsReason() {
        String id = open();
        cast.as(manager, () -> actions.cancel(id, "The room is not needed"));

        assertThat(actions.find(id).orElseThrow().state()).isEqualTo(State.CANCELLED);
        assertThat(desk.ofCase(id)).isEmpty();
        assertThat(path(id)).contains("endEvent_actionCancelled").doesNotContain("endEvent_actionDone");
        assertThatThrownBy(() -> cast.as(manager, () -> actions.cancel(id, "Again")))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("closed already");
    }

    @Test
    void onlyThoseEntitledCancel() {
        String id = open();
        assertThatThrownBy(() -> cast.as(owner, () -> actions.cancel(id, "No time")))
                .isInstanceOf(Refusal.class);
        assertThat(actions.find(id).orElseThrow().state()).isEqualTo(State.OPEN);
    }

    @Test
    void aMovedDateMovesTheTask() {
        String id = open();
        LocalDate later = LocalDate.now().plusDays(60);
        cast.as(manager, () -> actions.moveDue(id, later, "The room opens later"));

        ActionView action = actions.find(id).orElseThrow();
        assertThat(action.dueOn()).isEqualTo(later);
        assertThat(task(id).due()).isEqualTo(action.dueAt());
    }

    @Test
    void missingEvidenceIsNamedAndChangesNothing() {
        String id = open();
        assertThatThrownBy(() -> cast.as(owner, () -> desk.complete(task(id).id(), Map.of())))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("“What was done, and what shows it?” is missing");
        assertThat(actions.find(id).orElseThrow().state()).isEqualTo(State.OPEN);
        assertThat(task(id).step()).isEqualTo("userTask_carryOutAction");
    }

    @Test
    void anUnknownOwnerIsRefused() {
        assertThatThrownBy(() -> cast.as(manager, () -> actions.open(ask("Book a room", "nobody"))))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("nobody");
    }

    private String open() {
        return cast.as(manager, () -> actions.open(ask("Book a second classroom", owner)));
    }

    private static OpenAction ask(String title, String owner) {
        return new OpenAction(title, "For wave 3", owner, LocalDate.now().plusDays(30), Role.TRAINING_MANAGER, "WAV-1");
    }

    private void carryOut(String id) {
        cast.as(owner, () -> desk.complete(task(id).id(), Map.of("evidence", "Room 12 is booked")));
    }

    private void check(String id, String decision, String comment) {
        Map<String, Object> form = comment == null
                ? Map.of("checkDecision", decision)
                : Map.of("checkDecision", decision, "checkComment", comment);
        cast.as(checker, () -> desk.complete(task(id).id(), form));
    }

    private OpenTask task(String id) {
        return desk.ofCase(id).get(0);
    }

    private List<String> path(String id) {
        String instance = history.createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(id)
                .singleResult()
                .getId();
        return history.createHistoricActivityInstanceQuery().processInstanceId(instance).list().stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }
}
