package health.sts.delivery.training;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.SimpleTransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;

/** Many at once; where one fails, only that one rests. */
class PortionsTest {

    private final Set<String> waiting = new TreeSet<>(List.of("a", "b", "c", "d"));
    private final Set<String> broken = new TreeSet<>();
    private final List<List<String>> portions = new ArrayList<>();
    private final Moving clock = new Moving();
    private final Portions work = new Portions(new Queue(), new TransactionTemplate(new NoDatabase()), clock);

    @Test
    void aPortionIsOneTransaction() {
        assertThat(work.run(3)).isEqualTo(3);
        assertThat(work.run(3)).isEqualTo(1);
        assertThat(work.run(3)).isZero();
        assertThat(portions).containsExactly(List.of("a", "b", "c"), List.of("d"));
    }

    @Test
    void oneThatFailsRestsAndTheOthersGoOn() {
        broken.add("b");
        assertThat(work.run(4)).isEqualTo(3);
        assertThat(waiting).containsExactly("b");
        assertThat(work.run(4)).isZero();
        broken.clear();
        assertThat(work.run(4)).as("still at rest").isZero();
        clock.now = clock.now.plus(Duration.ofMinutes(11));
        assertThat(work.run(4)).isEqualTo(1);
    }

    @Test
    void aDatabaseThatIsAwayIsNobodysFault() {
        waiting.clear();
        waiting.add("away");
        assertThatThrownBy(() -> work.run(4)).hasMessage("no connection");
    }

    private class Queue implements Portions.Work {

        @Override
        public List<String> take(Collection<String> without, int most) {
            if (waiting.contains("away")) {
                throw new IllegalStateException("no connection");
            }
            return waiting.stream()
                    .filter(id -> !without.contains(id))
                    .limit(most)
                    .toList();
        }

        @Override
        public void doFor(List<String> ids) {
            if (ids.stream().anyMatch(broken::contains)) {
                throw new IllegalStateException("broken");
            }
            waiting.removeAll(ids);
            portions.add(ids);
        }
    }

    private static class Moving extends Clock {
        private Instant now = Instant.parse("2027-05-01T12:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static class NoDatabase implements PlatformTransactionManager {

        @Override
        public TransactionStatus getTransaction(TransactionDefinition definition) {
            return new SimpleTransactionStatus();
        }

        @Override
        public void commit(TransactionStatus status) {}

        @Override
        public void rollback(TransactionStatus status) {}
    }
}
