package health.sts.certification.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.certification.Academy;
import health.sts.certification.CertificationState;
import health.sts.certification.Trainees;
import health.sts.recruitment.Candidacies;
import health.sts.recruitment.Ward;
import health.sts.shared.Refusal;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StsTest
class RequestsTest {

    @Autowired
    Academy academy;

    @Autowired
    Ward ward;

    @Autowired
    Certifications certifications;

    @Autowired
    Trainees trainees;

    @Autowired
    Candidacies candidacies;

    @Autowired
    JdbcClient jdbc;

    @Test
    void anAppointmentAsksForACertification() {
        Academy.Class opened = academy.open();
        String certification = academy.appoint(opened, 1);

        assertThat(trainees.get(certification)).satisfies(trainee -> {
            assertThat(trainee.state()).isEqualTo(CertificationState.REQUESTED);
            assertThat(trainee.siteId()).isEqualTo(opened.staff().site());
            assertThat(trainee.round()).isEqualTo(1);
            assertThat(trainee.mentor()).isEmpty();
        });
        assertThat(trainees.ofPhysician(opened.staff().physician(1))).hasSize(1);
        assertThatThrownBy(() -> trainees.get("CRT-NONE")).isInstanceOf(Refusal.class);
    }

    @Test
    void aVacatedSeatGoesToTheNextInReserve() {
        Ward.Staff staff = ward.open();
        String first = ward.seated(staff, 1, 2, 3);
        ward.sign(staff, first, 1);
        ward.complete(first, "userTask_appointTrainer", staff.user("cmio"), Map.of("appointmentDecision", "APPOINT"));
        String certification = trainees.ofUser(staff.p(1)).get(0).certificationId();
        jdbc.sql("update trainer_seat set state = 'HELD' where wave_id = :wave and state = 'OPEN'")
                .param("wave", staff.wave())
                .update();
        String second = ward.nominate(staff, staff.p(4), 4, 2, 3);
        ward.endorseTwice(staff, second, 5, 2, 3);
        assertThat(ward.open(second, "userTask_releaseTime")).isEmpty();

        academy.as(staff.p(1), () -> certifications.withdraw(certification, "Moving away"));
        assertThat(ward.open(second, "userTask_releaseTime")).hasSize(1);
        assertThatThrownBy(() -> ward.complete(
                        first, "userTask_appointTrainer", staff.user("cmio"), Map.of("appointmentDecision", "APPOINT")))
                .isInstanceOf(AssertionError.class);
    }

    @Test
    void aVacatedSeatIsOpenAgain() {
        Academy.Class opened = academy.open();
        String certification = academy.appoint(opened, 1);
        String candidacy = trainees.get(certification).candidacyId();
        candidacies.vacate(candidacy, "Not certified");

        assertThat(jdbc.sql("select state from trainer_seat where wave_id = :wave and specialty_code = :code")
                        .param("wave", opened.staff().wave())
                        .param("code", opened.specialty())
                        .query(String.class)
                        .single())
                .isEqualTo("OPEN");
        assertThat(jdbc.sql("select state || ' ' || reason from candidacy where id = :id")
                        .param("id", candidacy)
                        .query(String.class)
                        .single())
                .isEqualTo("SEAT_VACATED Not certified");
        assertThat(jdbc.sql("select count(*) from ledger_line where business_key = :id and step = 'vacateSeat'")
                        .param("id", candidacy)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> candidacies.vacate(candidacy, "Again")).isInstanceOf(Refusal.class);
    }
}
