package health.sts.people;

import health.sts.people.imports.SortName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The condition a {@link RosterSearch} means, on {@code physician p}; values are always bound. */
record PhysicianFilter(String where, Map<String, Object> params) {

    static PhysicianFilter of(RosterSearch search) {
        StringBuilder where = new StringBuilder(search.leaversToo() ? "1 = 1" : "p.active");
        Map<String, Object> params = new HashMap<>();
        if (search.specialtyCode() != null) {
            where.append(" AND p.specialty_code = :specialty");
            params.put("specialty", search.specialtyCode());
        }
        if (search.siteId() != null) {
            where.append(" AND p.site_id = :site");
            params.put("site", search.siteId());
        }
        if (search.text() != null) {
            where.append(" AND (").append(text(search.text(), params)).append(')');
        }
        return new PhysicianFilter(where.toString(), params);
    }

    /** The same, from where the page before ended. */
    PhysicianFilter after(String cursor) {
        int dot = cursor == null ? -1 : cursor.indexOf('.');
        if (dot < 0) {
            return this;
        }
        Map<String, Object> more = new HashMap<>(params);
        more.put("afterName", cursor.substring(0, dot));
        more.put("afterId", cursor.substring(dot + 1));
        return new PhysicianFilter(
                where
                        + " AND p.sort_name >= :afterName"
                        + " AND (p.sort_name > :afterName OR p.physician_id > :afterId)",
                more);
    }

    private static String text(String text, Map<String, Object> params) {
        StringBuilder any = new StringBuilder("p.physician_id IN (:ids)");
        params.put("ids", List.of(text, text.toUpperCase(Locale.ROOT)));
        List<String> prefixes = SortName.prefixesOf(text);
        for (int i = 0; i < prefixes.size(); i++) {
            any.append(" OR p.sort_name BETWEEN :from")
                    .append(i)
                    .append(" AND :to")
                    .append(i);
            params.put("from" + i, prefixes.get(i));
            params.put("to" + i, SortName.endOf(prefixes.get(i)));
        }
        return any.toString();
    }
}
