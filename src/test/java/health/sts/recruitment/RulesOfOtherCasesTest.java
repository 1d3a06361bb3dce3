package health.sts.recruitment;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.recruitment.Ward.Staff;
import java.util.Map;
import org.camunda.bpm.engine.DecisionService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StsTest
class RulesOfOtherCasesTest {

    @Autowired
    Ward ward;

    @Autowired
    DecisionService decisions;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aTableAskedOutsideACaseLeavesNothingOnTheNextCase() {
        Staff staff = ward.open();
        String candidacy = ward.nominate(staff, staff.p(1), 1, 2, 3);
        decisions
                .evaluateDecisionTableByKey("trainer-eligibility")
                .variables(Map.of(
                        "privilegesActive",
                        false,
                        "conflict",
                        "NONE",
                        "source",
                        "VOLUNTEER",
                        "score",
                        5.0,
                        "lowestCriterion",
                        5.0))
                .evaluate();
        ward.endorseTwice(staff, candidacy, 4, 2, 3);

        assertThat(jdbc.sql("select rules from ledger_line where business_key = :id and kind = 'RULE'")
                        .param("id", candidacy)
                        .query(String.class)
                        .list())
                .containsExactly("rule_volunteerEligible");
    }
}
