package health.sts.audit.evidence;

import health.sts.audit.AuditSource;
import health.sts.audit.EvidenceScope;
import health.sts.audit.EvidenceScope.OneDecision;
import health.sts.audit.EvidenceScope.OneWave;
import health.sts.audit.EvidenceScope.Period;
import health.sts.audit.EvidenceScope.PhysicianAccess;
import health.sts.audit.EvidenceScope.Trainer;
import health.sts.audit.Subject;
import health.sts.shared.Formats;
import health.sts.shared.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asks every capability what belongs to a scope; refuses what nobody knows. */
@Component
class ScopeReader {

    private static final int SLICE = 1_000;
    private static final int MOST = 50;
    private static final Set<String> FOUND = Set.of("trainer", "physician", "wave");

    private final List<AuditSource> sources;
    private final ScopeLines lines;
    private final JdbcClient jdbc;
    private final Formats formats;

    ScopeReader(List<AuditSource> sources, ScopeLines lines, JdbcClient jdbc, Formats formats) {
        this.sources = sources;
        this.lines = lines;
        this.jdbc = jdbc;
        this.formats = formats;
    }

    PackScope read(EvidenceScope scope) {
        if (scope instanceof Period period) {
            return new PackScope(scope, name(period), new TreeSet<>(), List.of(), Set.of());
        }
        if (scope instanceof OneDecision decision) {
            return decision(decision);
        }
        String name = sources.stream()
                .map(source -> source.nameOf(scope))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(() -> Refusal.notFound(
                        "Nothing here has the id %s. Search for the name and choose from what is found."
                                .formatted(ScopeText.id(scope))));
        SortedSet<String> cases = sources.stream()
                .flatMap(source -> source.casesIn(scope).stream())
                .collect(Collectors.toCollection(TreeSet::new));
        cases.addAll(casesAbout(List.copyOf(cases)));
        Set<String> signIns = sources.stream()
                .flatMap(source -> source.signInsIn(scope).stream())
                .collect(Collectors.toSet());
        return new PackScope(scope, name, cases, subjects(scope), signIns);
    }

    Optional<DecisionLine> line(long id) {
        return lines.find(id)
                .map(line -> new DecisionLine(
                        line.id(),
                        Instant.parse(line.get("acted_at")),
                        line.what(),
                        line.get("outcome"),
                        line.get("actor"),
                        line.get("business_key")));
    }

    List<Subject> search(String text) {
        return sources.stream()
                .flatMap(source -> source.search(text, MOST).stream())
                .filter(subject -> FOUND.contains(subject.key().type()))
                .distinct()
                .sorted(Comparator.comparing(Subject::name)
                        .thenComparing(subject -> subject.key().type()))
                .limit(MOST)
                .toList();
    }

    private PackScope decision(OneDecision decision) {
        LedgerLine line = lines.find(decision.ledgerLine())
                .orElseThrow(() -> Refusal.notFound("The ledger has no line " + decision.ledgerLine() + "."));
        SortedSet<String> cases = new TreeSet<>();
        Optional.ofNullable(line.get("business_key")).ifPresent(cases::add);
        cases.addAll(casesAbout(List.copyOf(cases)));
        cases.addAll(findingsAbout(line.id()));
        String name = "Ledger line %d: %s, %s".formatted(line.id(), line.what(), line.get("outcome"));
        return new PackScope(decision, name, cases, List.of(), Set.of());
    }

    private String name(Period period) {
        return "From %s until before %s".formatted(formats.when(period.from()), formats.when(period.until()));
    }

    private static List<Subject.Key> subjects(EvidenceScope scope) {
        if (scope instanceof Trainer trainer) {
            return List.of(
                    new Subject.Key("physician", trainer.physicianId()),
                    new Subject.Key("trainer", trainer.physicianId()));
        }
        if (scope instanceof PhysicianAccess access) {
            return List.of(new Subject.Key("physician", access.physicianId()));
        }
        return scope instanceof OneWave wave ? List.of(new Subject.Key("wave", wave.waveId())) : List.of();
    }

    /** An action agreed about a case, and a finding on it, is a case of its own. */
    private Collection<String> casesAbout(List<String> cases) {
        List<String> about = new ArrayList<>();
        for (int from = 0; from < cases.size(); from += SLICE) {
            about.addAll(jdbc.sql(
                            """
                                    select id from agreed_action where about_key in (:cases) union all
                                    select id from finding where about_type = 'CASE' and about_id in (:cases)
                                    """)
                    .param("cases", cases.subList(from, Math.min(from + SLICE, cases.size())))
                    .query(String.class)
                    .list());
        }
        return about;
    }

    private List<String> findingsAbout(long ledgerLine) {
        return jdbc.sql("select id from finding where about_type = 'RECORD' and about_id = :line")
                .param("line", String.valueOf(ledgerLine))
                .query(String.class)
                .list();
    }
}
