package health.sts.accountability.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.engine.Acting;
import health.sts.recruitment.Ward;
import health.sts.shared.Role;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StsTest
class RightsRecorderTest {

    @Autowired
    Ward ward;

    @Autowired
    Acting acting;

    @Autowired
    IdentityService identities;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aRoleGivenInAdminIsOnRecord() {
        ward.user("newcomer9", "Nora", Role.PHYSICIAN);
        acting.as("admin", () -> identities.createMembership("newcomer9", Role.EVALUATOR.group()));

        assertThat(jdbc.sql(
                                """
                                select actor || ' ' || content from ledger_line
                                 where kind = 'RIGHT' and step = 'changeGroupmembership' and outcome = 'CREATE'
                                """)
                        .query(String.class)
                        .list())
                .anyMatch(line -> line.startsWith("admin ") && line.contains("newcomer9"))
                .anyMatch(line -> line.startsWith("admin ") && line.contains("evaluator"));
    }
}
