package health.sts.audit.cases;

import health.sts.audit.AuditSource;
import health.sts.audit.Subject;
import health.sts.audit.cases.Hits.Hit;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Decides where a search begins: few lines in the ledger name their cases, and the list is made of those; where lines are
 * many, the list is walked by time and the ledger is asked about each case on the way.
 */
@Component
class HitFinder {

    private static final int FEW = 1_000;

    private final JdbcClient jdbc;
    private final Collection<AuditSource> sources;

    HitFinder(JdbcClient jdbc, Collection<AuditSource> sources) {
        this.jdbc = jdbc;
        this.sources = sources;
    }

    Hits find(CaseFilter filter) {
        return new Hits(
                Optional.ofNullable(filter.who()).map(this::casesOf),
                filter.asksTheLedger() ? Optional.of(linesOf(filter)) : Optional.empty());
    }

    private Hit casesOf(Subject.Key who) {
        Set<String> about = new HashSet<>();
        sources.forEach(source -> about.addAll(source.casesAbout(who)));
        if (!who.type().equals("user")) {
            return new Hit(about, null, Map.of());
        }
        Hit acted = lines("l.actor = :whoActed", Map.of("whoActed", who.id()));
        about.addAll(acted.keys());
        return new Hit(about, acted.orLine(), acted.parameters());
    }

    private Hit linesOf(CaseFilter filter) {
        StringBuilder condition = new StringBuilder("1 = 1");
        Map<String, Object> parameters = new HashMap<>();
        if (!filter.steps().isEmpty()) {
            condition.append(" and l.step in (:lineSteps)");
            parameters.put("lineSteps", filter.steps());
        }
        if (filter.result() != null) {
            condition.append(" and l.outcome = :lineResult");
            parameters.put("lineResult", filter.result());
        }
        if (filter.actor() != null) {
            condition.append(" and l.actor = :lineActor");
            parameters.put("lineActor", filter.actor());
        }
        return lines(condition.toString(), parameters);
    }

    private Hit lines(String condition, Map<String, Object> parameters) {
        List<String> keys = jdbc.sql("select l.business_key from ledger_line l where " + condition
                        + " and l.business_key is not null limit " + (FEW + 1))
                .params(parameters)
                .query(String.class)
                .list();
        return keys.size() <= FEW
                ? new Hit(Set.copyOf(keys), null, Map.of())
                : new Hit(Set.of(), condition, parameters);
    }
}
