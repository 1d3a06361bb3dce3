package health.sts.delivery.training;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.accountability.EscalationLadder;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.engine.EngineTime;
import health.sts.program.MilestoneKind;
import health.sts.program.Waves;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who has not booked in time is told of to the chief of the own department, and to nobody else in that role. */
@StsTest
class OwnChiefTest {

    @Autowired
    Campus campus;

    @Autowired
    Waves waves;

    @Autowired
    EscalationLadder ladder;

    @Autowired
    EngineTime time;

    @Autowired
    JdbcClient jdbc;

    @Test
    void onlyTheOwnChiefHearsOfALateBooking() {
        Term elsewhere = campus.open();
        Term term = campus.open();
        campus.begin();
        String training = campus.training(term, 1);
        Instant late = waves.get(term.wave())
                .milestone(MilestoneKind.REGISTRATION_CLOSES)
                .date()
                .plusDays(2)
                .atTime(12, 0)
                .atZone(waves.get(term.wave()).zone())
                .toInstant();

        time.at(late, ladder::run);

        List<String> told = jdbc.sql("select distinct user_id from notice where business_key = :training")
                .param("training", training)
                .query(String.class)
                .list();
        assertThat(told).contains(term.chief()).doesNotContain(elsewhere.chief());
    }
}
