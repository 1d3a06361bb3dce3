package health.sts.review.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import health.sts.StsTest;
import health.sts.review.metric.Target.Kind;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** A version is kept once, and the application does not start where it now says something else. */
@StsTest
class DefinitionsAtStartTest {

    @Autowired
    MetricRegistry registry;

    @Autowired
    DefinitionStore store;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    String id;

    @BeforeEach
    void first() {
        id = AMetric.id();
        start(AMetric.of(id, 1, AMetric.STATEMENT));
    }

    @Test
    void eachMetricOfTheDomainIsOfferedOnceInItsOrderAndKept() {
        assertThat(registry.all()).extracting(Metric::id).containsExactlyElementsOf(MetricOrder.IDS);
        for (Metric metric : registry.all()) {
            assertThat(store.find(metric.id(), metric.version()))
                    .as(metric.id())
                    .hasValueSatisfying(kept -> {
                        assertThat(kept.metric()).isEqualTo(metric);
                        assertThat(kept.unharmed()).isTrue();
                    });
        }
    }

    @Test
    void anotherStartKeepsNothingTwice() {
        start(AMetric.of(id, 1, AMetric.STATEMENT));
        assertThat(store.of(id)).hasSize(1);
    }

    @Test
    void whiteSpaceDoesNotMatter() {
        start(AMetric.of(id, 1, "  select record_id\n      from   learner_training\n"));
        assertThat(store.of(id)).hasSize(1);
    }

    @Test
    void anotherStatementUnderTheSameVersionIsRefusedWithWhatToDo() {
        assertThatIllegalStateException()
                .isThrownBy(() -> start(AMetric.of(id, 1, AMetric.STATEMENT + " where state <> 'LEFT'")))
                .withMessageContaining("metric " + id + ", version 1")
                .withMessageContaining("is not the one that was kept on")
                .withMessageContaining("Give the changed definition version 2, or take the change back.");
        assertThat(store.of(id)).hasSize(1);
    }

    @Test
    void otherWordsOrReasonsUnderTheSameVersionAreRefusedToo() {
        assertThatIllegalStateException()
                .isThrownBy(() ->
                        start(AMetric.of(id, 1, AMetric.STATEMENT, "Learners who came", List.of("Left"), List.of())));
        assertThatIllegalStateException()
                .isThrownBy(() -> start(AMetric.of(
                        id, 1, AMetric.STATEMENT, "Learners who passed", List.of("Left", "Failed"), List.of())));
    }

    @Test
    void aTargetMayChangeSinceEachFigureKeepsItsOwn() {
        start(AMetric.of(
                id,
                1,
                AMetric.STATEMENT,
                "Learners who passed",
                List.of("Left"),
                List.of(new Target(Kind.AT_LEAST, BigDecimal.TEN, null))));
        assertThat(store.of(id)).hasSize(1);
    }

    @Test
    void aNewVersionStandsBesideTheOld() {
        start(AMetric.of(id, 2, AMetric.STATEMENT + " where state <> 'LEFT'"));
        assertThat(store.of(id)).extracting(kept -> kept.metric().version()).containsExactly(2, 1);
        assertThat(store.find(id, 1).orElseThrow().metric().sql()).isEqualTo(AMetric.STATEMENT);
    }

    /** Its list of kept definitions was read before the first node wrote. */
    @Test
    void aSecondNodeThatStartsAtTheSameMomentFindsWhatTheFirstKept() {
        DefinitionStore early = new DefinitionStore(jdbc) {
            @Override
            List<KeptMetric> all() {
                return List.of();
            }
        };
        start(early, AMetric.of(id, 1, AMetric.STATEMENT));
        assertThat(store.of(id)).hasSize(1);
        assertThatIllegalStateException()
                .isThrownBy(() -> start(early, AMetric.of(id, 1, "select something else")))
                .withMessageContaining(id);
    }

    private void start(Metric metric) {
        start(store, metric);
    }

    private void start(DefinitionStore kept, Metric metric) {
        new DefinitionsAtStart(registry, kept, transactions, clock).keep(List.of(metric));
    }
}
