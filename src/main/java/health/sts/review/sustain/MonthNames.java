package health.sts.review.sustain;

import health.sts.shared.CaseNames;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Names months that were looked after. */
@Component
class MonthNames implements CaseNames {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM uuuu", Locale.ENGLISH);

    private final JdbcClient jdbc;

    MonthNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> namesOf(Set<String> businessKeys) {
        List<String> ids =
                businessKeys.stream().filter(key -> key.startsWith("STM-")).toList();
        return ids.isEmpty()
                ? Map.of()
                : jdbc
                        .sql("select id, month_start from sustainment_month where id in (:ids)")
                        .param("ids", ids)
                        .query((row, i) -> Map.entry(
                                row.getString("id"),
                                "Sustainment, "
                                        + row.getDate("month_start")
                                                .toLocalDate()
                                                .format(MONTH)))
                        .list()
                        .stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
