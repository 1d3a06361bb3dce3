package health.sts.review.trail;

import health.sts.audit.AuditSource;
import health.sts.audit.Subject;
import health.sts.audit.TimelineEntry;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reviews, tickets, interventions and months of sustainment for an auditor: whom they are about, and every row. */
@Component
@Transactional(readOnly = true)
class ReviewAudit implements AuditSource {

    private final JdbcClient jdbc;
    private final Roster roster;
    private final ReviewTrail trail;

    ReviewAudit(JdbcClient jdbc, Roster roster, ReviewTrail trail) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.trail = trail;
    }

    private record About(String caseId, String waveId, String physicianId) {}

    @Override
    public List<Subject> subjectsOf(String businessKey) {
        return subjectsOfAll(List.of(businessKey)).getOrDefault(businessKey, List.of());
    }

    /** Two statements for however many cases. */
    @Override
    public Map<String, List<Subject>> subjectsOfAll(Collection<String> businessKeys) {
        List<About> found = about(businessKeys);
        List<String> physicians = found.stream()
                .map(About::physicianId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<String, String> names = physicians.isEmpty()
                ? Map.of()
                : roster.physiciansOf(physicians).stream()
                        .collect(Collectors.toMap(PhysicianView::physicianId, PhysicianView::name));
        Map<String, List<Subject>> subjects = new HashMap<>();
        found.forEach(about -> {
            List<Subject> ofCase = subjects.computeIfAbsent(about.caseId(), id -> new ArrayList<>());
            if (about.physicianId() != null) {
                ofCase.add(physician(about.physicianId(), names));
            }
        });
        found.stream()
                .map(about -> new About(about.caseId(), about.waveId(), null))
                .distinct()
                .forEach(about -> subjects.get(about.caseId()).add(wave(about.waveId())));
        return subjects;
    }

    @Override
    public List<TimelineEntry> timeline(String businessKey) {
        return ReviewSort.among(List.of(businessKey))
                .flatMap(sort -> trail.of(sort, businessKey).stream())
                .toList();
    }

    private List<About> about(Collection<String> businessKeys) {
        List<ReviewSort> sorts = ReviewSort.among(businessKeys).toList();
        if (sorts.isEmpty()) {
            return List.of();
        }
        JdbcClient.StatementSpec sql =
                jdbc.sql(sorts.stream().map(ReviewSort::subjects).collect(Collectors.joining(" union all ")));
        for (ReviewSort sort : sorts) {
            sql = sql.param(sort.name(), sort.of(businessKeys));
        }
        return sql.query((row, number) ->
                        new About(row.getString("id"), row.getString("wave_id"), row.getString("physician_id")))
                .list();
    }

    private static Subject physician(String id, Map<String, String> names) {
        return new Subject(new Subject.Key("physician", id), names.getOrDefault(id, id), "/roster/" + id);
    }

    private static Subject wave(String id) {
        return new Subject(new Subject.Key("wave", id), "wave " + id, "/program/waves/" + id);
    }
}
