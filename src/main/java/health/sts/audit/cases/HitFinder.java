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

    private final JdbcClient jdbc;
    private final Collection<AuditSource> sources;

    HitFinder(JdbcClient jdbc, Collection<AuditSource> sources) {
        this.jdbc = jdbc;
        this.sources = sources;
    }

    /** Cases whose lines are at most so many are named by their keys. */
    Hits find(CaseFilter filter, int few) {
        return new Hits(
                Optional.ofNullable(filter.who()).map(who -> casesOf(who, few)),
                filter.asksTheLedger() ? Optional.of(linesOf(filter, few)) : Optional.empty());
    }

    /** The same, once more, with lines of up to so many cases; whom cases are about is known by now. */
    Hits widened(Hits narrow, CaseFilter filter, int few) {
        return new Hits(
                narrow.who().map(who -> who.orLine() == null ? who : withActs(who.keys(), filter.who(), few)),
                narrow.line().map(line -> line.orLine() == null ? line : linesOf(filter, few)));
    }

    private Hit casesOf(Subject.Key who, int few) {
        Set<String> about = new HashSet<>();
        sources.forEach(source -> about.addAll(source.casesAbout(who)));
        return who.type().equals("user") ? withActs(about, who, few) : new Hit(about, null, Map.of());
    }

    private Hit withActs(Set<String> casesAbout, Subject.Key who, int few) {
        Hit acted = lines("l.actor = :whoActed", Map.of("whoActed", who.id()), few);
        Set<String> about = new HashSet<>(casesAbout);
        about.addAll(acted.keys());
        return new Hit(about, acted.orLine(), acted.parameters());
    }

    private Hit linesOf(CaseFilter filter, int few) {
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
        return lines(condition.toString(), parameters, few);
    }

    private Hit lines(String condition, Map<String, Object> parameters, int few) {
        List<String> keys = jdbc.sql("select l.business_key from ledger_line l where " + condition
                        + " and l.business_key is not null limit " + (few + 1))
                .params(parameters)
                .query(String.class)
                .list();
        return keys.size() <= few
                ? new Hit(Set.copyOf(keys), null, Map.of())
                : new Hit(Set.of(), condition, parameters);
    }
}
