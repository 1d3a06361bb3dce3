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

    /** Among how many cases the near ones are looked for. */
    static final int NEAR = 1_000;

    private static final char LAST_PLAIN = '~';

    private static final String SELECTED =
            """
            select p.PROC_INST_ID_, p.BUSINESS_KEY_, p.PROC_DEF_ID_, p.PROC_DEF_KEY_, p.START_TIME_, p.END_TIME_,
                   p.END_ACT_ID_, p.STATE_, p.SUPER_PROCESS_INSTANCE_ID_, p.ROOT_PROC_INST_ID_,
                   case when p.END_TIME_ is null and exists (select 1 from ACT_HI_INCIDENT i
                             where i.ROOT_PROC_INST_ID_ = p.ROOT_PROC_INST_ID_ and i.END_TIME_ is null)
                        then 1 else 0 end as STUCK_
            """;

    static final String COLUMNS = SELECTED + " from ACT_HI_PROCINST p where 1 = 1";

    /** Which stretch of time, in which the list is walked. */
    private final StringBuilder span = new StringBuilder();

    private final StringBuilder where = new StringBuilder();
    private final Map<String, Object> parameters = new HashMap<>();
    private final CaseFilter filter;

    CaseSql(CaseFilter filter, Hits hits) {
        this.filter = filter;
        if (!filter.called()) {
            span.append(" and p.SUPER_PROCESS_INSTANCE_ID_ is null");
        }
        period(span, "START_TIME_", "started", filter.started());
        // What ended before a moment began before it, and the beginning is what the list is ordered by.
        period(span, "START_TIME_", "begun", new Period(null, filter.ended().until()));
        place();
        equal("PROC_DEF_KEY_", "process", filter.process());
        equal("END_ACT_ID_", "outcome", filter.outcome());
        key();
        period(where, "END_TIME_", "ended", filter.ended());
        state();
        hits.who().ifPresent(who -> either("who", who));
        hits.line().ifPresent(line -> either("line", line));
    }

    /** The page that the filter points at. */
    String page(int limit) {
        return COLUMNS + span + where + order() + " limit " + limit;
    }

    /** As much of the page as lies among the next cases of any kind, so that it costs the same among however many. */
    String near(int limit) {
        return SELECTED + " from (select * from ACT_HI_PROCINST p where 1 = 1" + span + order() + " limit " + NEAR
                + ") p where 1 = 1" + where + order() + " limit " + limit;
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    private String order() {
        return filter.page() == null || filter.page().older()
                ? " order by p.START_TIME_ desc, p.ID_ desc"
                : " order by p.START_TIME_, p.ID_";
    }

    private void place() {
        Place place = filter.page();
        if (place != null) {
            span.append(
                    place.older()
                            ? " and p.START_TIME_ <= :placeTime and (p.START_TIME_ < :placeTime or p.ID_ < :placeId)"
                            : " and p.START_TIME_ >= :placeTime and (p.START_TIME_ > :placeTime or p.ID_ > :placeId)");
            parameters.put("placeTime", EngineRows.at(place.started()));
            parameters.put("placeId", place.instance());
        }
    }

    private void equal(String column, String name, String value) {
        if (value != null) {
            where.append(" and p.").append(column).append(" = :").append(name);
            parameters.put(name, value);
        }
    }

    private void key() {
        if (filter.key() != null) {
            String first = filter.key().toUpperCase(Locale.ROOT);
            where.append(" and (p.BUSINESS_KEY_ like :key escape '!'")
                    .append(between(first))
                    .append(" or p.BUSINESS_KEY_ = :typedKey)");
            parameters.put("typedKey", filter.key());
            parameters.put("key", first.replaceAll("([!%_])", "!$1") + "%");
        }
    }

    /**
     * Where a database orders texts by their characters, as {@code 'B' < 'a'} tells, those with one beginning lie side by
     * side in the engine's index; where it orders them as a language does, they need not, and all are looked through.
     */
    private String between(String first) {
        char last = first.charAt(first.length() - 1);
        if (last >= LAST_PLAIN) {
            return "";
        }
        parameters.put("keyFrom", first);
        parameters.put("keyUntil", first.substring(0, first.length() - 1) + (char) (last + 1));
        return " and ('a' < 'B' or p.BUSINESS_KEY_ >= :keyFrom and p.BUSINESS_KEY_ < :keyUntil)";
    }

    private void period(StringBuilder part, String column, String name, Period period) {
        bound(part, column, " >= ", name + "From", period.from());
        bound(part, column, " < ", name + "Until", period.until());
    }

    private void bound(StringBuilder part, String column, String operator, String name, Instant moment) {
        if (moment != null) {
            part.append(" and p.").append(column).append(operator).append(':').append(name);
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

    /**
     * Cases by their keys where those are few, or by asking the ledger about each; its offset keeps PostgreSQL from reading
     * all lines that fit instead.
     */
    private void either(String name, Hits.Hit hit) {
        List<String> either = new ArrayList<>();
        if (hit.orLine() != null) {
            either.add("exists (select 1 from ledger_line l where l.business_key = p.BUSINESS_KEY_ and " + hit.orLine()
                    + " offset 0 rows)");
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
