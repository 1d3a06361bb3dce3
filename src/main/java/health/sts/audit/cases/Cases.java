package health.sts.audit.cases;

import health.sts.audit.KeptModels.KeptModel;
import health.sts.audit.cases.CaseFilter.Place;
import health.sts.engine.EngineRows;
import health.sts.shared.CaseNames;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Running and finished cases, newest first, read by our own statements because the engine's queries sort everything. */
@Service
@Transactional(readOnly = true)
public class Cases {

    /** How many cases a page shows. */
    public static final int PAGE = 50;

    private static final int FEW = PAGE;
    private static final int MANY = 1_000;

    private final JdbcClient jdbc;
    private final HitFinder hits;
    private final ModelNames models;
    private final Collection<CaseNames> names;

    Cases(JdbcClient jdbc, HitFinder hits, ModelNames models, Collection<CaseNames> names) {
        this.jdbc = jdbc;
        this.hits = hits;
        this.models = models;
        this.names = names;
    }

    /** One page of the cases that fit. */
    public CasePage page(CaseFilter filter, int size) {
        List<CaseRow> rows = new ArrayList<>(rows(filter, size + 1));
        boolean more = rows.size() > size;
        if (more) {
            rows.remove(size);
        }
        boolean backwards = filter.page() != null && !filter.page().older();
        if (backwards) {
            Collections.reverse(rows);
        }
        if (rows.isEmpty()) {
            return CasePage.EMPTY;
        }
        boolean older = backwards || more;
        boolean newer = backwards ? more : filter.page() != null;
        return new CasePage(
                named(rows),
                older ? place(rows.get(rows.size() - 1), true) : null,
                newer ? place(rows.get(0), false) : null);
    }

    /** What many cases fit is found near the place in the list; only where it is not, all lines that fit are looked for. */
    private List<CaseRow> rows(CaseFilter filter, int limit) {
        Hits found = hits.find(filter, FEW);
        if (found.many() && limit < CaseSql.NEAR) {
            CaseSql sql = new CaseSql(filter, found);
            List<CaseRow> near = rows(sql.near(limit), sql);
            if (near.size() == limit) {
                return near;
            }
        }
        if (found.many()) {
            found = hits.widened(found, filter, MANY);
        }
        CaseSql sql = new CaseSql(filter, found);
        return rows(sql.page(limit), sql);
    }

    private List<CaseRow> rows(String statement, CaseSql sql) {
        return jdbc.sql(statement).params(sql.parameters()).query(this::row).list();
    }

    /** The one case, not called by another, that has exactly this business key. */
    public Optional<String> instanceOf(String businessKey) {
        List<String> found = jdbc.sql(
                        """
                        select PROC_INST_ID_ from ACT_HI_PROCINST
                         where BUSINESS_KEY_ = :key and SUPER_PROCESS_INSTANCE_ID_ is null limit 2
                        """)
                .param("key", businessKey)
                .query(String.class)
                .list();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    /** Names for people by business key; a statement or two for each capability that has cases among them. */
    Map<String, String> namesOf(Set<String> businessKeys) {
        Map<String, String> found = new HashMap<>();
        if (!businessKeys.isEmpty()) {
            names.forEach(some -> found.putAll(some.namesOf(businessKeys)));
        }
        return found;
    }

    private List<CaseRow> named(List<CaseRow> rows) {
        Map<String, String> known = namesOf(
                rows.stream().map(CaseRow::businessKey).filter(Objects::nonNull).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row.named(known.getOrDefault(
                        row.businessKey(), row.businessKey() == null ? row.processName() : row.businessKey())))
                .toList();
    }

    private static String place(CaseRow row, boolean older) {
        return new Place(row.started(), row.instance(), older).asText();
    }

    CaseRow row(ResultSet row, int number) throws SQLException {
        String definition = row.getString("PROC_DEF_ID_");
        String end = row.getString("END_ACT_ID_");
        Optional<KeptModel> model = models.model(definition);
        String key = row.getString("PROC_DEF_KEY_");
        return new CaseRow(
                row.getString("PROC_INST_ID_"),
                row.getString("BUSINESS_KEY_"),
                null,
                key,
                model.map(KeptModel::name).orElse(key),
                model.map(KeptModel::version).orElse(0),
                EngineRows.time(row, "START_TIME_"),
                EngineRows.time(row, "END_TIME_"),
                CaseRow.state(row.getString("STATE_")),
                row.getInt("STUCK_") == 1,
                end == null ? null : models.node(definition, end),
                row.getString("SUPER_PROCESS_INSTANCE_ID_") != null);
    }
}
