package health.sts.demo;

import health.sts.accountability.Actions;
import health.sts.accountability.Actions.OpenAction;
import health.sts.accountability.Deputies;
import health.sts.accountability.Deputies.NameDeputy;
import health.sts.accountability.WorkCalendar;
import health.sts.demo.stage.Stage;
import health.sts.engine.TaskDesk;
import health.sts.shared.Role;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** A few agreed actions in every state, and a deputy for the coming days. */
@Component
@Profile("demo")
class DemoAgreements {

    private final Stage stage;
    private final Actions actions;
    private final Deputies deputies;
    private final TaskDesk tasks;
    private final WorkCalendar calendar;

    DemoAgreements(Stage stage, Actions actions, Deputies deputies, TaskDesk tasks, WorkCalendar calendar) {
        this.stage = stage;
        this.actions = actions;
        this.deputies = deputies;
        this.tasks = tasks;
        this.calendar = calendar;
    }

    void make(LocalDate today, Instant now) {
        String done = open(
                today.minusDays(40),
                "aosei",
                "Say in every invitation what a trainer is paid",
                "Three volunteers of wave 1 asked for it before they signed.",
                "lfinch",
                today.minusDays(20),
                Role.CMIO);
        carryOut(today.minusDays(24), "lfinch", done, "The invitation of wave 3 names the rate and the hours.");
        complete(today.minusDays(22), "aosei", done, Map.of("checkDecision", "ACCEPT"));
        String handedIn = open(
                today.minusDays(16),
                "lfinch",
                "Find rooms for trainer classes at Summit Heart",
                "Two rooms with twelve workstations for eight weeks.",
                "treyes",
                today.plusDays(5),
                Role.PROGRAM_MANAGER);
        carryOut(today.minusDays(3), "treyes", handedIn, "Rooms 2.14 and 2.16 are booked; the confirmation is filed.");
        open(
                today.minusDays(15),
                "aosei",
                "Speak with the ophthalmologists of wave 3",
                "Nobody has volunteered; find out what keeps them from it.",
                "lfinch",
                today.minusDays(4),
                Role.CMIO);
        open(
                today.minusDays(6),
                "lfinch",
                "Agree cover for the surgeons' lists at Lakeshore General",
                "Without cover no time can be released from January on.",
                "kvoss",
                today.plusDays(9),
                Role.CMIO);
        stage.act(
                now,
                "hbrandt",
                () -> deputies.name(new NameDeputy("aosei", today.plusDays(6), today.plusDays(12), "Annual leave")));
    }

    private String open(
            LocalDate day, String by, String title, String what, String owner, LocalDate due, Role checker) {
        return stage.act(at(day, 10), by, () -> actions.open(new OpenAction(title, what, owner, due, checker, null)));
    }

    private void carryOut(LocalDate day, String owner, String action, String evidence) {
        complete(day, owner, action, Map.of("evidence", evidence));
    }

    private void complete(LocalDate day, String by, String action, Map<String, Object> form) {
        stage.act(
                at(day, 14),
                by,
                () -> tasks.complete(tasks.ofCase(action).get(0).id(), form));
    }

    /** Nobody agrees or checks on a Sunday. */
    private Instant at(LocalDate day, int hour) {
        LocalDate working = day;
        while (!calendar.isWorkingDay(working, WorkCalendar.DEFAULT)) {
            working = working.minusDays(1);
        }
        return working.atTime(LocalTime.of(hour, 12)).atZone(calendar.zone()).toInstant();
    }
}
