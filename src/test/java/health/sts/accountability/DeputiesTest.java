package health.sts.accountability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.accountability.Actions.OpenAction;
import health.sts.accountability.Actions.State;
import health.sts.accountability.Deputies.NameDeputy;
import health.sts.engine.TaskDesk;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StsTest
class DeputiesTest {

    @Autowired
    Deputies deputies;

    @Autowired
    Actions actions;

    @Autowired
    TaskDesk desk;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    WorkCalendar calendar;

    @Autowired
    Cast cast;

    @Test
    void aDeputyIsOfferedOpenAndNewTasksUntilTheEnd() {
        String chief = cast.person(Role.DEPT_CHIEF);
        String deputy = cast.person(Role.DEPT_CHIEF);
        String before = action(chief);
        String id = cast.as(chief, () -> deputies.name(now(deputy)));
        assertThat(deputies.inForce(chief)).containsExactly(deputy);
        assertThat(deputies.isDeputyOf(deputy, chief)).isTrue();
        assertThat(offeredTo(deputy)).contains(task(before));

        String after = action(chief);
        assertThat(offeredTo(deputy)).contains(task(before), task(after));

        cast.as(chief, () -> deputies.end(id));
        assertThat(deputies.principalsOf(deputy)).isEmpty();
        assertThat(offeredTo(deputy)).isEmpty();
        assertThat(rightLines(id)).containsExactly("NAMED", "ENDED");
        assertThatThrownBy(() -> cast.as(chief, () -> deputies.end(id))).isInstanceOf(Refusal.class);
    }

    @Test
    void aDeputyCarriesOutWhatTheAbsentPersonHolds() {
        String chief = cast.person(Role.DEPT_CHIEF);
        String deputy = cast.person(Role.DEPT_CHIEF);
        String action = action(chief);
        cast.as(chief, () -> deputies.name(now(deputy)));

        cast.as(deputy, () -> desk.complete(task(action), Map.of("evidence", "Done in their place")));
        assertThat(actions.find(action).orElseThrow().state()).isEqualTo(State.TO_CHECK);
        assertThat(actions.find(action).orElseThrow().handedInBy()).isEqualTo(deputy);
    }

    @Test
    void oneselfChainsAndLongOrPastPeriodsAreRefused() {
        String first = cast.person(Role.DEPT_CHIEF);
        String second = cast.person(Role.DEPT_CHIEF);
        String third = cast.person(Role.DEPT_CHIEF);
        LocalDate today = today();
        refused(first, new NameDeputy(first, today, today, null), "own deputy");
        refused(first, new NameDeputy(second, today, null, null), "last day");
        refused(first, new NameDeputy(second, today.minusDays(1), today, null), "has passed");
        refused(first, new NameDeputy(second, today, today.plusDays(90), null), "at most 90");
        refused(first, new NameDeputy("nobody-at-all", today, today, null), "Nobody signs in");
        refused(first, new NameDeputy(cast.person(Role.AUDITOR), today, today, null), "auditors");

        cast.as(first, () -> deputies.name(now(second)));
        refused(second, now(third), "a deputy cannot have a deputy");
        refused(third, now(first), "represented by somebody else");
        refused(first, now(second), "already");
    }

    @Test
    void strangersCannotEndADeputyship() {
        String chief = cast.person(Role.DEPT_CHIEF);
        String id = cast.as(chief, () -> deputies.name(now(cast.person(Role.DEPT_CHIEF))));
        String stranger = cast.person(Role.PROGRAM_MANAGER);
        assertThatThrownBy(() -> cast.as(stranger, () -> deputies.end(id))).isInstanceOf(Refusal.class);
        assertThat(deputies.inForce(chief)).hasSize(1);
    }

    private void refused(String principal, NameDeputy command, String word) {
        assertThatThrownBy(() -> cast.as(principal, () -> deputies.name(command)))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(word);
    }

    private NameDeputy now(String deputy) {
        return new NameDeputy(deputy, today(), today().plusDays(5), "Conference");
    }

    private LocalDate today() {
        return LocalDate.now(calendar.zone());
    }

    private String action(String owner) {
        String manager = cast.person(Role.PROGRAM_MANAGER);
        cast.person(Role.TRAINING_MANAGER);
        return cast.as(
                manager,
                () -> actions.open(new OpenAction(
                        "Book a room", "For wave 3", owner, today().plusDays(20), Role.TRAINING_MANAGER, null)));
    }

    private String task(String action) {
        return desk.ofCase(action).get(0).id();
    }

    private List<String> offeredTo(String userId) {
        return jdbc.sql("SELECT TASK_ID_ FROM ACT_RU_IDENTITYLINK WHERE USER_ID_ = ? AND TYPE_ = 'candidate'")
                .param(userId)
                .query(String.class)
                .list();
    }

    private List<String> rightLines(String id) {
        return jdbc.sql("SELECT outcome FROM ledger_line WHERE subject_id = ? AND kind = 'RIGHT' ORDER BY id")
                .param(id)
                .query(String.class)
                .list();
    }
}
