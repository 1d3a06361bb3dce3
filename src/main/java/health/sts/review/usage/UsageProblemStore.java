package health.sts.review.usage;

import health.sts.review.usage.UsageProblem.Kind;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was found in files; of a file, the first of each kind are kept. */
@Component
class UsageProblemStore {

    private static final int LONGEST = 500;

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;

    UsageProblemStore(JdbcClient jdbc, JdbcTemplate batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    void insert(String loadId, List<UsageProblem> problems) {
        batches.batchUpdate(
                "insert into usage_problem (load_id, problem_no, kind, line_no, column_name, reason) values (?, ?, ?, ?, ?, ?)",
                problems,
                problems.isEmpty() ? 1 : problems.size(),
                (row, problem) -> {
                    row.setString(1, loadId);
                    row.setInt(2, problem.number());
                    row.setString(3, problem.kind().name());
                    row.setLong(4, problem.line());
                    row.setString(5, problem.column());
                    row.setString(6, cut(problem.reason()));
                });
    }

    void forget(String loadId) {
        jdbc.sql("delete from usage_problem where load_id = :load")
                .param("load", loadId)
                .update();
    }

    /** Those after a number, in the order they were found. */
    List<UsageProblem> list(String loadId, Kind kind, int after, int most) {
        return jdbc.sql(
                        "select * from usage_problem where load_id = :load and kind = :kind and problem_no > :after order by problem_no limit "
                                + most)
                .param("load", loadId)
                .param("kind", kind.name())
                .param("after", after)
                .query((row, i) -> problem(row))
                .list();
    }

    void each(String loadId, Consumer<UsageProblem> taker) {
        int after = -1;
        for (List<UsageProblem> page = page(loadId, after); !page.isEmpty(); page = page(loadId, after)) {
            page.forEach(taker);
            after = page.get(page.size() - 1).number();
        }
    }

    private List<UsageProblem> page(String loadId, int after) {
        return jdbc.sql(
                        "select * from usage_problem where load_id = :load and problem_no > :after order by problem_no limit 1000")
                .param("load", loadId)
                .param("after", after)
                .query((row, i) -> problem(row))
                .list();
    }

    private static UsageProblem problem(ResultSet row) throws SQLException {
        return new UsageProblem(
                row.getInt("problem_no"),
                Kind.valueOf(row.getString("kind")),
                row.getLong("line_no"),
                row.getString("column_name"),
                row.getString("reason"));
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }
}
