package health.sts.engine.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.engine.Identities;
import health.sts.portal.security.Browser;
import health.sts.portal.security.People;
import health.sts.recruitment.Ward;
import health.sts.recruitment.Ward.Staff;
import health.sts.shared.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A connected system works through the same rules as people: there is no way to change a running case beside them. */
@StsTest
class ConnectedSystemTest {

    @LocalServerPort
    int port;

    @Autowired
    Ward ward;

    @Autowired
    Identities identities;

    @Autowired
    JdbcClient jdbc;

    private Browser system;
    private String candidacy;
    private String instance;

    @BeforeEach
    void aCaseRuns() {
        People.create(identities, "connected-system", Role.API);
        system = new Browser(port).basic("connected-system");
        Staff staff = ward.open();
        candidacy = ward.seated(staff, 1, 2, 3);
        instance = jdbc.sql(
                        """
                        select ID_ from ACT_RU_EXECUTION
                         where BUSINESS_KEY_ = :key and PARENT_ID_ is null and SUPER_EXEC_ is null
                        """)
                .param("key", candidacy)
                .query(String.class)
                .single();
    }

    @Test
    void itReadsCases() throws Exception {
        assertThat(system.get("/engine-rest/process-instance?maxResults=10&businessKey=" + candidacy)
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void itCannotWriteVariablesOfACase() throws Exception {
        assertThat(system.send(
                                "PUT",
                                "/engine-rest/process-instance/" + instance + "/variables/timeReleased",
                                "application/json",
                                "{\"value\":false,\"type\":\"Boolean\"}")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void itCannotSendMessagesPastTheRules() throws Exception {
        String body =
                "{\"messageName\":\"recruitment.candidacyWithdrawn\",\"businessKey\":\"%s\"}".formatted(candidacy);
        assertThat(system.post("/engine-rest/message", "application/json", body).statusCode())
                .isEqualTo(403);
        assertThat(jdbc.sql("select state from candidacy where id = :id")
                        .param("id", candidacy)
                        .query(String.class)
                        .single())
                .isEqualTo("SIGNATURE");
        assertThat(ward.open(candidacy, "userTask_signAgreement")).hasSize(1);
    }

    @Test
    void itCannotMoveOrEndACase() throws Exception {
        assertThat(system.post(
                                "/engine-rest/process-instance/" + instance + "/modification",
                                "application/json",
                                "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"userTask_appointTrainer\"}]}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(system.send("DELETE", "/engine-rest/process-instance/" + instance, null, null)
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void itCannotStartAPartOfAProcessByItself() throws Exception {
        assertThat(system.post(
                                "/engine-rest/process-definition/key/participation-agreement/start",
                                "application/json",
                                "{\"businessKey\":\"%s\"}".formatted(candidacy))
                        .statusCode())
                .isEqualTo(403);
    }
}
