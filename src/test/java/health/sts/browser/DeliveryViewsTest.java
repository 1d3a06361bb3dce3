package health.sts.browser;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.training.TrainingFacts;
import health.sts.recruitment.Ward;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The wave board and the people behind it, on a desk and on a phone. */
@StsTest
@BrowserTest
class DeliveryViewsTest {

    private static final List<String> SPECIALTIES =
            List.of("207W00000X", "207RC0000X", "207X00000X", "207V00000X", "2084P0800X");

    @Autowired
    Campus campus;

    @Autowired
    TrainingFacts facts;

    @Autowired
    JdbcClient jdbc;

    final Look look = new Look();

    @Test
    void whoAnswersForTrainingCanReadEveryPage(Visitors visitors) {
        Term term = campus.open(90, 60);
        mixed(term);
        Visitor manager = visitors.signedIn(term.programManager(), Ward.PASSWORD);
        look.at(manager, "delivery-home", "/");
        look.at(manager, "delivery", "/delivery?wave=" + term.wave());
        look.at(manager, "delivery-blocked", "/delivery?show=BLOCKED&wave=" + term.wave());
        look.at(manager, "delivery-people", "/delivery/people?show=TRAINED&wave=" + term.wave());
        look.at(manager, "delivery-nobody", "/delivery/people?show=ABSENT&wave=" + term.wave());
        Term closed = campus.prepare(0, 90);
        look.at(manager, "delivery-closed", "/delivery?wave=" + closed.wave());
        manager.press("Open wave for training");
        look.at(manager, "delivery-opening", null);
        manager.press("Open wave for training");
        look.at(manager, "delivery-opened", null);
        look.at(visitors.signedIn(term.chief(), Ward.PASSWORD), "delivery-chief", "/delivery?wave=" + term.wave());
        assertThat(look.faults()).isEmpty();
    }

    private void mixed(Term term) {
        List<String> learners = campus.extras(term, 90);
        Instant done = Instant.parse("2026-05-01T12:00:00Z");
        for (int i = 0; i < learners.size(); i++) {
            String id = learners.get(i);
            jdbc.sql("update learner_training set specialty_code = :code where id = :id")
                    .param("code", SPECIALTIES.get(i % SPECIALTIES.size()))
                    .param("id", id)
                    .update();
            if (i % 5 != 4 && i % (i % 5 + 2) != 0 || i % 5 == 0) {
                facts.classAttended(id, done);
                facts.tested(id, 1 + i % 2, done);
            }
        }
    }
}
