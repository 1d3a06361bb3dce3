package health.sts.recruitment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.accountability.Deputies;
import health.sts.engine.OpenTask;
import health.sts.engine.TaskDesk;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Refusal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who may do what in a case: by claiming, by the engine's services as REST uses them, and as a deputy. */
@StsTest
class DutiesTest {

    @Autowired
    Ward ward;

    @Autowired
    TaskDesk desk;

    @Autowired
    TaskService tasks;

    @Autowired
    Deputies deputies;

    @Autowired
    JdbcClient jdbc;

    Staff staff;
    String chief;
    String cmio;

    @BeforeEach
    void openWard() {
        staff = ward.open();
        chief = staff.user("chief");
        cmio = staff.user("cmio");
    }

    @Test
    void theChiefWhoNominatedIsNotAskedAndCannotClaim() {
        String candidacy = nominatedByChief();
        OpenTask release =
                ward.open(candidacy, "userTask_releaseTime").findFirst().orElseThrow();

        assertThat(release.assignee()).isNull();
        assertThatThrownBy(() -> ward.as(chief, () -> {
                    desk.claim(release.id());
                    return null;
                }))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> ward.as(chief, () -> {
                    tasks.complete(release.id(), new HashMap<>(Ward.release(4)));
                    return null;
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(ward.open(candidacy, "userTask_releaseTime")).hasSize(1);
    }

    @Test
    void theChiefWhoNominatedCannotApproveAsTheDeputyOfTheCmio() {
        ward.as(cmio, () -> deputies.name(new Deputies.NameDeputy(chief, today(), today().plusDays(3), "Leave")));
        String candidacy = nominatedByChief();
        OpenTask release =
                ward.open(candidacy, "userTask_releaseTime").findFirst().orElseThrow();

        assertThatThrownBy(() -> ward.as(chief, () -> {
                    desk.claim(release.id());
                    return null;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("In this case you did “Physician nominated”");
        assertThat(jdbc.sql("select actor from ledger_line where business_key = :id and kind = 'BLOCKED'")
                        .param("id", candidacy)
                        .query(String.class)
                        .list())
                .contains(chief);
    }

    @Test
    void aDeputyOfTheCmioWhoHadNoPartMayRelease() {
        String deputy = staff.p(5);
        ward.as(cmio, () -> deputies.name(new Deputies.NameDeputy(deputy, today(), today().plusDays(3), "Leave")));
        String candidacy = nominatedByChief();
        ward.complete(candidacy, "userTask_releaseTime", deputy, Ward.release(4));

        assertThat(jdbc.sql(
                                """
                                select actor || ' for ' || on_behalf_of from ledger_line
                                 where business_key = :id and step = 'userTask_releaseTime'
                                """)
                        .param("id", candidacy)
                        .query(String.class)
                        .single())
                .isEqualTo(deputy + " for " + cmio);
    }

    @Test
    void anotherCandidateOfTheGroupCannotCompleteAClaimedTask() {
        ward.user("second" + staff.n(), "Second", health.sts.shared.Role.CMIO);
        String candidacy = nominatedByChief();
        OpenTask release =
                ward.open(candidacy, "userTask_releaseTime").findFirst().orElseThrow();
        ward.as(cmio, () -> {
            desk.claim(release.id());
            return null;
        });

        assertThatThrownBy(() -> ward.as("second" + staff.n(), () -> {
                    tasks.complete(release.id(), new HashMap<>(Ward.release(4)));
                    return null;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("Somebody else holds");
        assertThatThrownBy(() -> ward.as("second" + staff.n(), () -> {
                    tasks.claim(release.id(), null);
                    return null;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("put it back");
    }

    @Test
    void anUnknownVariableAMissingFieldAndAWrongTypeAreRefusedByName() {
        String candidacy = ward.nominate(staff, staff.p(1), 1, 2, 3);
        OpenTask task = ward.task(candidacy, "userTask_endorseCandidate", staff.p(2));
        Map<String, Object> unknown = Ward.endorsement(4);
        unknown.put("seatHeld", true);
        Map<String, Object> missing = Ward.endorsement(4);
        missing.remove("scoreSpeaking");
        Map<String, Object> wrong = Ward.endorsement(4);
        wrong.put("scoreSpeaking", "often");
        Map<String, Object> outside = Ward.endorsement(4);
        outside.put("scoreSpeaking", 9);

        assertThat(refusal(task, unknown).field()).contains("seatHeld");
        assertThat(refusal(task, missing).field()).contains("scoreSpeaking");
        assertThat(refusal(task, wrong).getMessage()).contains("“Speaking in front of a group” must be a whole number");
        assertThat(refusal(task, outside).getMessage()).contains("between 1 and 5");
        assertThat(ward.open(candidacy, "userTask_endorseCandidate")).hasSize(2);
        assertThat(jdbc.sql("select count(*) from rating where candidacy_id = :id")
                        .param("id", candidacy)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Refusal refusal(OpenTask task, Map<String, Object> form) {
        try {
            ward.as(staff.p(2), () -> {
                tasks.complete(task.id(), form);
                return null;
            });
        } catch (Refusal refusal) {
            return refusal;
        }
        throw new AssertionError("The form was taken: " + form);
    }

    private static LocalDate today() {
        return LocalDate.now(ZoneId.of("America/New_York"));
    }

    private String nominatedByChief() {
        String candidacy = ward.nominate(staff, chief, 1, 2, 3);
        ward.complete(candidacy, "userTask_giveConsent", staff.p(1), Map.of("consentDecision", "AGREE"));
        ward.endorseTwice(staff, candidacy, 5, 2, 3);
        return candidacy;
    }
}
