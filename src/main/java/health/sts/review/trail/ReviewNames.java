package health.sts.review.trail;

import health.sts.review.InterventionKind;
import health.sts.shared.CaseNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people call reviews, tickets and interventions; one statement for all of them. */
@Component
class ReviewNames implements CaseNames {

    private final JdbcClient jdbc;

    ReviewNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> namesOf(Set<String> businessKeys) {
        Map<String, String> names = new HashMap<>();
        List<ReviewSort> sorts = ReviewSort.among(businessKeys)
                .filter(sort -> sort.names() != null)
                .toList();
        if (!sorts.isEmpty()) {
            JdbcClient.StatementSpec sql =
                    jdbc.sql(sorts.stream().map(ReviewSort::names).collect(Collectors.joining(" union all ")));
            for (ReviewSort sort : sorts) {
                sql = sql.param(sort.name(), sort.of(businessKeys));
            }
            sql.query((RowCallbackHandler) row -> names.put(row.getString("id"), name(row)));
        }
        return names;
    }

    private static String name(ResultSet row) throws SQLException {
        String text = row.getString("text_1");
        String more = row.getString("text_2");
        return switch (ReviewSort.valueOf(row.getString("sort"))) {
            case REVIEW -> "Review of wave %s: %s".formatted(text, more);
            case TICKET -> "Ticket: " + text;
            case INTERVENTION ->
                "%s, %s".formatted(InterventionKind.valueOf(text).title(), more == null ? "nobody yet" : more);
            case SUSTAINMENT -> text;
        };
    }
}
