package health.sts.audit.cases;

import health.sts.accountability.Actions;
import health.sts.accountability.Actions.OpenAction;
import health.sts.engine.TaskDesk;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Role;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Cases worth looking at: one that was refused, one that went in a circle, one that is appointed. */
@Component
public class AuditedCases {

    private final Ward ward;
    private final Actions actions;
    private final TaskDesk tasks;
    private final JdbcClient jdbc;
    private final Clock clock;

    AuditedCases(Ward ward, Actions actions, TaskDesk tasks, JdbcClient jdbc, Clock clock) {
        this.ward = ward;
        this.actions = actions;
        this.tasks = tasks;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** A candidacy for which the chief does not release time; its business key. */
    public String refused(Staff staff) {
        String candidacy = ward.nominate(staff, staff.p(1), 1, 2, 3);
        ward.endorseTwice(staff, candidacy, 4, 2, 3);
        ward.complete(
                candidacy,
                "userTask_releaseTime",
                staff.user("chief"),
                Map.of("timeDecision", "REFUSE", "timeComment", "No locum before <b>June</b>"));
        return candidacy;
    }

    /** An action whose evidence was returned once; its business key. */
    public String returned(Staff staff) {
        String id = ward.as(
                staff.user("manager"),
                () -> actions.open(new OpenAction(
                        "Book a room " + staff.n(),
                        "For the teach-back",
                        staff.user("chief"),
                        LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(20),
                        Role.CMIO,
                        null)));
        handIn(staff, id, "Asked for it");
        check(staff, id, "RETURN", "The room number is missing");
        handIn(staff, id, "Room 12");
        check(staff, id, "ACCEPT", null);
        return id;
    }

    public String instanceOf(String businessKey) {
        return jdbc.sql("select PROC_INST_ID_ from ACT_HI_PROCINST where BUSINESS_KEY_ = :key"
                        + " and SUPER_PROCESS_INSTANCE_ID_ is null")
                .param("key", businessKey)
                .query(String.class)
                .single();
    }

    private void handIn(Staff staff, String id, String evidence) {
        complete(staff.user("chief"), id, Map.of("evidence", evidence));
    }

    private void check(Staff staff, String id, String decision, String comment) {
        Map<String, Object> form = new HashMap<>(Map.of("checkDecision", decision));
        form.put("checkComment", comment);
        complete(staff.user("cmio"), id, form);
    }

    private void complete(String user, String id, Map<String, Object> form) {
        ward.as(user, () -> {
            tasks.complete(tasks.ofCase(id).get(0).id(), form);
            return null;
        });
    }
}
