package health.sts.certification.path;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.certification.Academy;
import health.sts.certification.CertificationState;
import health.sts.certification.Trainees;
import health.sts.recruitment.Candidacies;
import health.sts.shared.Refusal;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StsTest
class RequestsTest {

    @Autowired
    Academy academy;

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
