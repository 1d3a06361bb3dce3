package health.sts.audit.findings;

import health.sts.shared.CaseNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A finding is called by its title. */
@Component
class FindingNames implements CaseNames {

    private final JdbcClient jdbc;

    FindingNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> namesOf(Set<String> businessKeys) {
        List<String> ids =
                businessKeys.stream().filter(key -> key.startsWith("FND-")).toList();
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("select id, title from finding where id in (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        names.put(row.getString("id"), "Finding: " + row.getString("title"));
                    });
        }
        return names;
    }
}
