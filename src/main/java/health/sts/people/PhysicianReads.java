package health.sts.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads physicians. Long lists of ids are asked for in slices, so that no driver's bind limit is met. */
@Repository
class PhysicianReads {

    static final String SELECT =
            """
            SELECT p.physician_id, p.user_id, p.family_name, p.given_name, p.email, p.specialty_code,
                   s.name AS specialty_name, p.site_id, t.name AS site_name, p.employment, p.high_acuity, p.multi_role,
                   p.privileges_active, p.clinical_fte, p.npi, p.active, p.sort_name
              FROM physician p
              JOIN specialty s ON s.code = p.specialty_code
              LEFT JOIN site t ON t.site_id = p.site_id
            """;
    private static final String BY_NAME = " ORDER BY p.sort_name, p.physician_id";
    private static final int SLICE = 1_000;

    private final JdbcClient jdbc;

    PhysicianReads(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<PhysicianView> of(Collection<String> physicianIds) {
        return inSlices(physicianIds, slice -> where("p.physician_id IN (:ids)", slice));
    }

    List<PhysicianView> ofUsers(Collection<String> userIds) {
        return inSlices(userIds, slice -> where("p.user_id IN (:ids)", slice));
    }

    List<PhysicianView> namedBy(Collection<String> texts) {
        List<String> addresses = texts.stream()
                .filter(text -> text.contains("@"))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
        Map<String, PhysicianView> found = new LinkedHashMap<>();
        Stream.of(of(texts), ofUsers(texts), inSlices(addresses, slice -> where("LOWER(p.email) IN (:ids)", slice)))
                .flatMap(List::stream)
                .forEach(physician -> found.put(physician.physicianId(), physician));
        return List.copyOf(found.values());
    }

    Map<String, String> names(Collection<String> userIds) {
        Map<String, String> names = new HashMap<>();
        ofUsers(userIds).forEach(physician -> names.put(physician.userId(), physician.name()));
        return names;
    }

    RosterPage page(RosterSearch search, int limit) {
        PhysicianFilter filter = PhysicianFilter.of(search);
        int total = jdbc.sql("SELECT COUNT(*) FROM physician p WHERE " + filter.where())
                .params(filter.params())
                .query(Integer.class)
                .single();
        PhysicianFilter paged = filter.after(search.after());
        List<String> sortNames = new ArrayList<>();
        List<PhysicianView> rows =
                new ArrayList<>(jdbc.sql(SELECT + " WHERE " + paged.where() + BY_NAME + " LIMIT " + (limit + 1))
                        .params(paged.params())
                        .query((row, i) -> {
                            sortNames.add(row.getString("sort_name"));
                            return physician(row, i);
                        })
                        .list());
        if (rows.size() <= limit) {
            return new RosterPage(List.copyOf(rows), total, null);
        }
        PhysicianView last = rows.get(limit - 1);
        String next = sortNames.get(limit - 1) + "." + last.physicianId();
        return new RosterPage(List.copyOf(rows.subList(0, limit)), total, next);
    }

    List<PhysicianView> colleagues(String physicianId, int limit) {
        return jdbc.sql(SELECT
                        + """
                          JOIN physician me ON me.physician_id = :id AND me.specialty_code = p.specialty_code
                         WHERE p.active AND p.physician_id <> :id
                         ORDER BY CASE WHEN p.site_id = me.site_id THEN 0 ELSE 1 END, p.sort_name, p.physician_id
                         """
                        + " LIMIT " + limit)
                .param("id", physicianId)
                .query(PhysicianReads::physician)
                .list();
    }

    Map<String, Integer> countActiveBySpecialty(Collection<String> siteIds) {
        Map<String, Integer> counts = new HashMap<>();
        if (siteIds.isEmpty()) {
            return counts;
        }
        jdbc.sql(
                        """
                        SELECT specialty_code, COUNT(*) AS physicians FROM physician
                         WHERE active AND site_id IN (:sites) GROUP BY specialty_code
                        """)
                .param("sites", siteIds)
                .query(row -> {
                    counts.put(row.getString("specialty_code"), row.getInt("physicians"));
                });
        return counts;
    }

    List<PlacedPhysician> placedAt(Collection<String> siteIds) {
        return siteIds.isEmpty()
                ? List.of()
                : jdbc.sql(
                                """
                                SELECT physician_id, user_id, specialty_code, site_id FROM physician
                                 WHERE active AND site_id IN (:sites) ORDER BY physician_id
                                """)
                        .param("sites", siteIds)
                        .query((row, i) -> new PlacedPhysician(
                                row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                        .list();
    }

    private List<PhysicianView> where(String condition, List<String> ids) {
        return jdbc.sql(SELECT + " WHERE " + condition + BY_NAME)
                .param("ids", ids)
                .query(PhysicianReads::physician)
                .list();
    }

    private static List<PhysicianView> inSlices(
            Collection<String> ids, Function<List<String>, List<PhysicianView>> read) {
        List<String> distinct = ids.stream().distinct().toList();
        List<PhysicianView> found = new ArrayList<>();
        for (int from = 0; from < distinct.size(); from += SLICE) {
            found.addAll(read.apply(distinct.subList(from, Math.min(from + SLICE, distinct.size()))));
        }
        return found;
    }

    static PhysicianView physician(ResultSet row, int i) throws SQLException {
        return new PhysicianView(
                row.getString("physician_id"),
                row.getString("user_id"),
                row.getString("family_name"),
                row.getString("given_name"),
                row.getString("email"),
                row.getString("specialty_code"),
                row.getString("specialty_name"),
                row.getString("site_id"),
                row.getString("site_name"),
                Employment.valueOf(row.getString("employment")),
                row.getBoolean("high_acuity"),
                row.getBoolean("multi_role"),
                row.getBoolean("privileges_active"),
                row.getBigDecimal("clinical_fte"),
                row.getString("npi"),
                row.getBoolean("active"));
    }
}
