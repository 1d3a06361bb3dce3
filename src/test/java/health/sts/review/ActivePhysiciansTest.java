package health.sts.review;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.review.ActivePhysicians.ActivePhysician;
import health.sts.shared.Ids;
import health.sts.shared.SqlTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who works in the system, from rows of decisions and waivers made by hand. */
@StsTest
class ActivePhysiciansTest {

    static final Instant T = Instant.parse("2027-01-10T12:00:00Z");

    @Autowired
    Campus campus;

    @Autowired
    ActivePhysicians active;

    @Autowired
    JdbcClient jdbc;

    Term term;

    @BeforeEach
    void aWave() {
        term = campus.open();
    }

    @Test
    void whoseNewestDecisionGaveAccessIsActive() {
        decision(1, 1, "BLOCKED", T.minusSeconds(60));
        decision(1, 2, "ELIGIBLE", T);
        decision(2, 1, "ELIGIBLE", T.minusSeconds(60));
        decision(2, 2, "BLOCKED", T);
        assertThat(active.of(term.wave(), T))
                .extracting(ActivePhysician::physicianId)
                .containsExactly(term.physician(1));
        assertThat(active.of(term.wave(), T.minusSeconds(1)))
                .extracting(ActivePhysician::physicianId)
                .containsExactly(term.physician(2));
    }

    @Test
    void nobodyIsActiveWithoutADecision() {
        assertThat(active.of(term.wave(), T)).isEmpty();
    }

    @Test
    void aWaiverCountsFromItsGrantUntilItEnds() {
        String waiver = waiver(3, T, Duration.ofHours(72));
        assertThat(active.of(term.wave(), T.minusSeconds(1))).isEmpty();
        assertThat(ids(T)).containsExactly(term.physician(3));
        assertThat(ids(T.plus(Duration.ofHours(72)))).isEmpty();
        event(waiver, "ENDED", T.plus(Duration.ofHours(5)));
        assertThat(ids(T.plus(Duration.ofHours(4)))).containsExactly(term.physician(3));
        assertThat(ids(T.plus(Duration.ofHours(5)))).isEmpty();
    }

    @Test
    void aWaiverThatWasOnlyAskedForGivesNothing() {
        jdbc.sql("update access_waiver set granted_at = null, ends_at = null where id = :id")
                .param("id", waiver(3, null, Duration.ofHours(72)))
                .update();
        assertThat(ids(T)).isEmpty();
    }

    @Test
    void whoLeftIsActiveUntilThen() {
        decision(4, 1, "ELIGIBLE", T);
        jdbc.sql("update learner_training set state = 'LEFT', state_since = :at where id = :id")
                .param("at", SqlTime.of(T.plusSeconds(60)))
                .param("id", campus.training(term, 4))
                .update();
        assertThat(ids(T)).containsExactly(term.physician(4));
        assertThat(ids(T.plusSeconds(60))).isEmpty();
    }

    private List<String> ids(Instant moment) {
        return active.of(term.wave(), moment).stream()
                .map(ActivePhysician::physicianId)
                .toList();
    }

    private void decision(int physician, int number, String access, Instant at) {
        jdbc.sql(
                        """
                        insert into access_decision (id, training_id, number, wave_id, access, missing, sentence, facts, rule,
                            decided_at)
                        values (:id, :training, :number, :wave, :access, 'NONE', 'x', '{}', 'access-decision', :at)
                        """)
                .param("id", Ids.next("ACD"))
                .param("training", campus.training(term, physician))
                .param("number", number)
                .param("wave", term.wave())
                .param("access", access)
                .param("at", SqlTime.of(at))
                .update();
    }

    private String waiver(int physician, Instant granted, Duration length) {
        String id = Ids.next("WVR");
        jdbc.sql(
                        """
                        insert into access_waiver (id, training_id, wave_id, physician_id, reason, hours, supervisor_user_id,
                            requested_by, requested_at, decide_by, state, state_since, granted_at, ends_at, one_at_a_time,
                            version)
                        values (:id, :training, :wave, :physician, 'x', 72, 'x', 'x', :at, :at, 'GRANTED', :at, :at, :ends,
                            :id, 0)
                        """)
                .param("id", id)
                .param("training", campus.training(term, physician))
                .param("wave", term.wave())
                .param("physician", term.physician(physician))
                .param("at", SqlTime.of(T))
                .param("ends", SqlTime.of(T.plus(length)))
                .update();
        event(id, "REQUESTED", T.minusSeconds(60));
        if (granted != null) {
            event(id, "GRANTED", granted);
        }
        return id;
    }

    private void event(String waiver, String kind, Instant at) {
        jdbc.sql(
                        "insert into waiver_event (id, waiver_id, kind, done_by, done_at) values (:id, :waiver, :kind, 'x', :at)")
                .param("id", Ids.next("WVE"))
                .param("waiver", waiver)
                .param("kind", kind)
                .param("at", SqlTime.of(at))
                .update();
    }
}
