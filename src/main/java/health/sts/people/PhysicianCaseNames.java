package health.sts.people;

import health.sts.shared.CaseNames;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The cases that people call by their physician, specialty and site; two statements for all capabilities together. */
@Component
class PhysicianCaseNames implements CaseNames {

    private final JdbcClient jdbc;
    private final PhysicianCases people;
    private final Map<String, CaseTable> tables = new HashMap<>();

    PhysicianCaseNames(JdbcClient jdbc, PhysicianCases people, List<CasesAbout> capabilities) {
        this.jdbc = jdbc;
        this.people = people;
        capabilities.forEach(cases -> cases.calledByPhysician().ifPresent(prefix -> tables.put(prefix, cases.cases())));
    }

    @Override
    @Transactional(readOnly = true)
    public Map<String, String> namesOf(Set<String> businessKeys) {
        List<String> parts = new ArrayList<>();
        Map<String, Object> params = new HashMap<>();
        tables.forEach((prefix, table) -> {
            List<String> keys =
                    businessKeys.stream().filter(key -> key.startsWith(prefix)).toList();
            if (!keys.isEmpty()) {
                String parameter = "keys" + params.size();
                parts.add(table.of(parameter));
                params.put(parameter, keys);
            }
        });
        return parts.isEmpty()
                ? Map.of()
                : people.names(jdbc.sql(String.join(" union all ", parts))
                        .params(params)
                        .query(CaseTable::about)
                        .list());
    }
}
