package health.sts.accountability.actions;

import health.sts.shared.CaseNames;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** An action is called by its title. */
@Component
class ActionNames implements CaseNames {

    private final JdbcClient jdbc;

    ActionNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> namesOf(Set<String> businessKeys) {
        List<String> ids =
                businessKeys.stream().filter(key -> key.startsWith("ACT-")).toList();
        Map<String, String> names = new HashMap<>();
        if (!ids.isEmpty()) {
            jdbc.sql("SELECT id, title FROM agreed_action WHERE id IN (:ids)")
                    .param("ids", ids)
                    .query(row -> {
                        names.put(row.getString("id"), row.getString("title"));
                    });
        }
        return names;
    }
}
