package health.sts.audit.evidence;

import health.sts.accountability.LedgerEntry.Kind;
import health.sts.audit.EvidenceScope.Period;
import health.sts.audit.Subject;
import health.sts.shared.SqlTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads the ledger lines of a scope in a fixed order, slice by slice, so that any number of them needs the same memory:
 * a period by number; everything else case by case, then what lies outside cases.
 */
@Component
class ScopeLines {

    static final Set<Kind> ALL = EnumSet.allOf(Kind.class);

    private static final int SLICE = 1_000;
    private static final int CASES_AT_ONCE = 100;

    private final JdbcClient jdbc;

    ScopeLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LedgerLine> find(long id) {
        return jdbc.sql(LedgerLine.SELECT + "where id = :id")
                .param("id", id)
                .query(LedgerLine::read)
                .optional();
    }

    /** The lines of these kinds, each once. */
    void each(PackScope scope, Set<Kind> kinds, Consumer<LedgerLine> reader) {
        if (scope.period().isPresent()) {
            ofPeriod(scope.period().get(), kinds, reader);
            return;
        }
        ofCases(scope.cases(), kinds, reader);
        outside(scope, kinds, reader);
    }

    /** The lines of some cases, case by case. */
    void ofCases(Collection<String> cases, Set<Kind> kinds, Consumer<LedgerLine> reader) {
        List<String> sorted = cases.stream().sorted().toList();
        for (int from = 0; from < sorted.size(); from += CASES_AT_ONCE) {
            List<String> some = sorted.subList(from, Math.min(from + CASES_AT_ONCE, sorted.size()));
            inSlicesOfCases(some, kinds, reader);
        }
    }

    /** The lines of a period, by number. */
    void ofPeriod(Period period, Set<Kind> kinds, Consumer<LedgerLine> reader) {
        inSlices("acted_at >= :from and acted_at < :until", params(period), kinds, line -> true, reader);
    }

    /** The lines of one case, of a period where one is given. */
    void ofCase(String businessKey, Optional<Period> period, Consumer<LedgerLine> reader) {
        Map<String, Object> params =
                new HashMap<>(period.map(ScopeLines::params).orElse(Map.of()));
        params.put("key", businessKey);
        String during = period.isPresent() ? " and acted_at >= :from and acted_at < :until" : "";
        inSlices("business_key = :key" + during, params, ALL, line -> true, reader);
    }

    private void outside(PackScope scope, Set<Kind> kinds, Consumer<LedgerLine> reader) {
        Predicate<LedgerLine> outsideCases =
                line -> line.get("business_key") == null || !scope.cases().contains(line.get("business_key"));
        if (scope.cases().isEmpty() && scope.decision().isPresent()) {
            inSlices("id = :line", Map.of("line", scope.decision().get()), kinds, outsideCases, reader);
        }
        for (Subject.Key subject : scope.subjects()) {
            inSlices(
                    "subject_type = :type and subject_id = :subject",
                    Map.of("type", subject.type(), "subject", subject.id()),
                    kinds,
                    outsideCases,
                    reader);
        }
        Predicate<LedgerLine> notTold = outsideCases.and(
                line -> !scope.subjects().contains(new Subject.Key(line.get("subject_type"), line.get("subject_id"))));
        for (String user : scope.signIns().stream().sorted().toList()) {
            ofPerson(user, kinds, notTold, reader);
        }
    }

    /** What a person tried and was not let do, and every right that somebody gave them or took away. */
    private void ofPerson(String user, Set<Kind> kinds, Predicate<LedgerLine> filter, Consumer<LedgerLine> reader) {
        Map<String, Object> params = Map.of("user", user, "named", "%\"" + escaped(user) + "\"%");
        if (kinds.contains(Kind.BLOCKED)) {
            inSlices("actor = :user", params, Set.of(Kind.BLOCKED), filter, reader);
        }
        if (kinds.contains(Kind.RIGHT)) {
            inSlices("content like :named escape '!'", params, Set.of(Kind.RIGHT), filter, reader);
        }
    }

    private void inSlicesOfCases(List<String> cases, Set<Kind> kinds, Consumer<LedgerLine> reader) {
        String key = "";
        long after = 0;
        List<LedgerLine> slice;
        do {
            slice = jdbc.sql(LedgerLine.SELECT
                            + """
                            where business_key in (:cases) and (business_key > :key or business_key = :key and id > :after)
                              and kind in (:kinds) order by business_key, id limit
                            """
                            + SLICE)
                    .param("cases", cases)
                    .param("key", key)
                    .param("after", after)
                    .param("kinds", names(kinds))
                    .query(LedgerLine::read)
                    .list();
            slice.forEach(reader);
            if (!slice.isEmpty()) {
                LedgerLine last = slice.get(slice.size() - 1);
                key = last.get("business_key");
                after = last.id();
            }
        } while (slice.size() == SLICE);
    }

    private void inSlices(
            String where,
            Map<String, Object> params,
            Set<Kind> kinds,
            Predicate<LedgerLine> filter,
            Consumer<LedgerLine> reader) {
        long after = 0;
        List<LedgerLine> slice;
        do {
            slice = jdbc.sql(LedgerLine.SELECT + "where " + where
                            + " and id > :after and kind in (:kinds) order by id limit " + SLICE)
                    .params(params)
                    .param("after", after)
                    .param("kinds", names(kinds))
                    .query(LedgerLine::read)
                    .list();
            slice.stream().filter(filter).forEach(reader);
            after = slice.isEmpty() ? after : slice.get(slice.size() - 1).id();
        } while (slice.size() == SLICE);
    }

    private static Map<String, Object> params(Period period) {
        return Map.of("from", SqlTime.of(period.from()), "until", SqlTime.of(period.until()));
    }

    private static List<String> names(Set<Kind> kinds) {
        return new ArrayList<>(kinds.stream().map(Kind::name).sorted().collect(Collectors.toList()));
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
