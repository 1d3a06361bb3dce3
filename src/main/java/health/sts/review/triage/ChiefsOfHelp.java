package health.sts.review.triage;

import health.sts.accountability.CaseManagers;
import health.sts.shared.Role;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The chief of the department in which somebody is helped answers for it; where it is several, the first of them. */
@Component
class ChiefsOfHelp implements CaseManagers {

    private static final int BATCH = 1_000;

    private final DepartmentChiefs chiefs;
    private final JdbcClient jdbc;

    ChiefsOfHelp(DepartmentChiefs chiefs, JdbcClient jdbc) {
        this.chiefs = chiefs;
        this.jdbc = jdbc;
    }

    @Override
    public Map<String, String> of(Role role, Collection<String> businessKeys) {
        List<String> keys =
                businessKeys.stream().filter(key -> key.startsWith("ITV-")).toList();
        if (role != Role.DEPT_CHIEF || keys.isEmpty()) {
            return Map.of();
        }
        Map<String, String> chiefOf = chiefs.all();
        Map<String, String> answering = new HashMap<>();
        for (int from = 0; from < keys.size(); from += BATCH) {
            jdbc.sql("select intervention_id, site_id, specialty_code from intervention_member"
                            + " where intervention_id in (:keys) order by intervention_id, site_id, physician_id")
                    .param("keys", keys.subList(from, Math.min(from + BATCH, keys.size())))
                    .query(row -> {
                        String chief = chiefOf.get(
                                DepartmentChiefs.place(row.getString("site_id"), row.getString("specialty_code")));
                        if (chief != null) {
                            answering.putIfAbsent(row.getString("intervention_id"), chief);
                        }
                    });
        }
        return answering;
    }
}
