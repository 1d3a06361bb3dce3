package health.sts.audit;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a capability adds to the audit: the people and things its cases are about, what its own tables say about a case,
 * and its evidence. A capability offers one bean or several, each saying only what it has; nothing here changes anything.
 * Each method is a bounded number of statements, never one per row, and none for a key or subject of another capability.
 */
public interface AuditSource {

    /**
     * People and things of this capability whose name or id contains the text, without regard to case.
     *
     * @param most how many at most, so that the search of a letter stays small
     */
    default List<Subject> search(String text, int most) {
        return List.of();
    }

    /** The business keys of this capability's cases about a subject of whatever capability, newest first, at most 1,000. */
    default List<String> casesAbout(Subject.Key subject) {
        return List.of();
    }

    /** Whom and what a case is about; empty for cases of another capability. */
    default List<Subject> subjectsOf(String businessKey) {
        return List.of();
    }

    /** The same for many cases at once, by business key, in a bounded number of statements; for files of many cases. */
    default Map<String, List<Subject>> subjectsOfAll(Collection<String> businessKeys) {
        Map<String, List<Subject>> subjects = new HashMap<>();
        businessKeys.forEach(key -> subjects.put(key, subjectsOf(key)));
        return subjects;
    }

    /** What this capability's own tables know about a case beyond ledger and engine, in any order. */
    default List<TimelineEntry> timeline(String businessKey) {
        return List.of();
    }

    /** How people call what an evidence pack is about; empty where this capability does not know it. */
    default Optional<String> nameOf(EvidenceScope scope) {
        return Optional.empty();
    }

    /** The ids under which the people whom a scope is about sign in, so that rights and deputies can be told of them. */
    default Set<String> signInsIn(EvidenceScope scope) {
        return Set.of();
    }

    /** What this capability can prove in a scope, each under its number in the list of evidence. */
    default List<EvidenceTable> evidence(EvidenceScope scope) {
        return List.of();
    }

    /** The business keys of this capability's cases that belong to the scope of an evidence pack. */
    default Set<String> casesIn(EvidenceScope scope) {
        return Set.of();
    }
}
