package health.sts.accountability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

class CommitBatchTest {

    private final List<List<String>> written = new ArrayList<>();
    private final CommitBatch<String> batch = new CommitBatch<>(written::add);
    private final TransactionTemplate transaction;
    private final TransactionTemplate another;

    CommitBatchTest() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:commit-batch");
        DataSourceTransactionManager manager = new DataSourceTransactionManager(database);
        transaction = new TransactionTemplate(manager);
        another = new TransactionTemplate(manager);
        another.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    @Test
    void rowsOfATransactionAreWrittenTogether() {
        transaction.executeWithoutResult(status -> {
            batch.add("a");
            batch.add("b");
            assertThat(written).isEmpty();
        });
        batch.add("c");

        assertThat(written).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void rowsOfWhatRunsAfterACommitAreItsOwnAndTheNextTransactionCollectsAgain() {
        transaction.executeWithoutResult(status -> {
            batch.add("a");
            AfterCommit.run(() -> another.executeWithoutResult(own -> {
                batch.add("b");
                batch.add("c");
            }));
        });
        transaction.executeWithoutResult(status -> {
            batch.add("d");
            batch.add("e");
        });

        assertThat(written).containsExactly(List.of("a"), List.of("b", "c"), List.of("d", "e"));
    }

    @Test
    void rowsThatAnotherBatchBringsAboutWhileItIsWrittenAreNotLost() {
        CommitBatch<String> first = new CommitBatch<>(rows -> rows.forEach(batch::add));

        transaction.executeWithoutResult(status -> first.add("a"));

        assertThat(written).containsExactly(List.of("a"));
    }

    @Test
    void rowsOfATransactionThatIsRolledBackAreNotWritten() {
        transaction.executeWithoutResult(status -> {
            batch.add("a");
            status.setRollbackOnly();
        });

        assertThat(written).isEmpty();
    }
}
