package health.sts.audit.cases;

import health.sts.audit.cases.CaseFilter.Period;
import health.sts.audit.cases.CaseFilter.Place;
import health.sts.engine.EngineRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The statement behind a list of cases. */
final class CaseSql {

    static final String COLUMNS =
            """
            select p.PROC_INST_ID_, p.BUSINESS_KEY_, p.PROC_DEF_ID_, p.PROC_DEF_KEY_, p.START_TIME_, p.END_TIME_,
                   p.END_ACT_ID_, p.STATE_, p.SUPER_PROCESS_INSTANCE_ID_, p.ROOT_PROC_INST_ID_,
                   case when p.END_TIME_ is null and exists (select 1 from ACT_HI_INCIDENT i
                             where i.ROOT_PROC_INST_ID_ = p.ROOT_PROC_INST_ID_ and i.END_TIME_ is null)
                        then 1 else 0 end as STUCK_
              from ACT_HI_PROCINST p where 1 = 1
            """;

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();
    private final CaseFilter filter;

    CaseSql(CaseFilter filter, Hits hits) {
        this.filter = filter;
        if (!filter.called()) {
            where.append(" and p.SUPER_PROCESS_INSTANCE_ID_ is null");
        }
        equal("PROC_DEF_KEY_", "process", filter.process());
        equal("END_ACT_ID_", "outcome", filter.outcome());
        key();
        // What ended before a moment began before it, and the beginning is what the list is ordered by.
        period("START_TIME_", "started", filter.started());
        period("START_TIME_", "begun", new Period(null, filter.ended().until()));
        period("END_TIME_", "ended", filter.ended());
        state();
        hits.who().ifPresent(who -> either("who", who));
        hits.line().ifPresent(line -> either("line", line));
    }

    /** The page that the filter points at. */
    String page(int limit) {
        Place place = filter.page();
        if (place == null) {
            return COLUMNS + where + " order by p.START_TIME_ desc, p.ID_ desc limit " + limit;
        }
        parameters.put("placeTime", EngineRows.at(place.started()));
        parameters.put("placeId", place.instance());
        return COLUMNS
                + where
                + (place.older()
                        ? " and p.START_TIME_ <= :placeTime and (p.START_TIME_ < :placeTime or p.ID_ < :placeId)"
                                + " order by p.START_TIME_ desc, p.ID_ desc"
                        : " and p.START_TIME_ >= :placeTime and (p.START_TIME_ > :placeTime or p.ID_ > :placeId)"
                                + " order by p.START_TIME_, p.ID_")
                + " limit "
                + limit;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private void equal(String column, String name, String value) {
        if (value != null) {
            where.append(" and p.").append(column).append(" = :").append(name);
            parameters.put(name, value);
        }
    }

    private void key() {
        if (filter.key() != null) {
            where.append(" and (p.BUSINESS_KEY_ like :key escape '!' or p.BUSINESS_KEY_ = :typedKey)");
            parameters.put("typedKey", filter.key());
            parameters.put("key", filter.key().toUpperCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        }
    }

    private void period(String column, String name, Period period) {
        bound(column, " >= ", name + "From", period.from());
        bound(column, " < ", name + "Until", period.until());
    }

    private void bound(String column, String operator, String name, Instant moment) {
        if (moment != null) {
            where.append(" and p.").append(column).append(operator).append(':').append(name);
            parameters.put(name, EngineRows.at(moment));
        }
    }

    private void state() {
        if (filter.state() == null) {
            return;
        }
        where.append(
                switch (filter.state()) {
                    case RUNNING -> " and p.END_TIME_ is null";
                    case COMPLETED -> " and p.STATE_ = 'COMPLETED'";
                    case ENDED_EARLY -> " and p.STATE_ in ('EXTERNALLY_TERMINATED', 'INTERNALLY_TERMINATED')";
                    case INCIDENT ->
                        " and p.PROC_INST_ID_ in (select ROOT_PROC_INST_ID_ from ACT_HI_INCIDENT where END_TIME_ is null"
                                + " union select PROC_INST_ID_ from ACT_HI_INCIDENT where END_TIME_ is null)";
                });
    }

    /** Cases by their keys where those are few, or by asking the ledger about each. */
    private void either(String name, Hits.Hit hit) {
        List<String> either = new ArrayList<>();
        if (hit.orLine() != null) {
            either.add("exists (select 1 from ledger_line l where l.business_key = p.BUSINESS_KEY_ and " + hit.orLine()
                    + ")");
            parameters.putAll(hit.parameters());
        }
        if (!hit.keys().isEmpty()) {
            either.add("p.BUSINESS_KEY_ in (:" + name + ")");
            parameters.put(name, hit.keys());
        }
        where.append(" and (")
                .append(either.isEmpty() ? "1 = 0" : String.join(" or ", either))
                .append(')');
    }
}
