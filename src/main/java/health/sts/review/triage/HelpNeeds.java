package health.sts.review.triage;

import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.people.SpecialtyView;
import health.sts.review.InterventionKind;
import health.sts.review.ReviewPoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What whoever holds a task of an intervention has to know: whom it is for, and why. */
@Service
@Transactional(readOnly = true)
public class HelpNeeds {

    private final InterventionStore store;
    private final Roster roster;
    private final JdbcClient jdbc;

    HelpNeeds(InterventionStore store, Roster roster, JdbcClient jdbc) {
        this.store = store;
        this.roster = roster;
        this.jdbc = jdbc;
    }

    /** One intervention. */
    public record Need(
            String id,
            InterventionKind kind,
            String specialty,
            ReviewPoint point,
            Instant helpBy,
            int tries,
            BigDecimal hours,
            String workedOn,
            String helperName,
            List<Person> people) {}

    /** One of those whom it is for, with their signals in words. */
    public record Person(String name, String site, boolean left, List<String> signals) {}

    /** What somebody has to know who holds a task of it, also a deputy. */
    public Need of(String interventionId) {
        Intervention one = store.get(interventionId);
        List<InterventionMember> members = store.members(interventionId);
        Map<String, Judged> results = new HashMap<>();
        jdbc.sql("select r.* from triage_result r join intervention_member m on m.physician_id = r.physician_id"
                        + " where r.run_id = :run and m.intervention_id = :id")
                .param("run", one.runId())
                .param("id", interventionId)
                .query(TriageStore::judged)
                .list()
                .forEach(result -> results.put(result.person().physicianId(), result));
        Map<String, PhysicianView> roll =
                roster
                        .physiciansOf(members.stream()
                                .map(InterventionMember::physicianId)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(PhysicianView::physicianId, Function.identity()));
        return new Need(
                one.id(),
                one.kind(),
                specialty(one.specialtyCode()),
                one.point(),
                one.helpBy(),
                one.tries(),
                one.hours(),
                one.workedOn(),
                one.helperUserId() == null
                        ? null
                        : roster.names(List.of(one.helperUserId()))
                                .getOrDefault(one.helperUserId(), one.helperUserId()),
                members.stream()
                        .map(member -> person(member, roll.get(member.physicianId()), results))
                        .toList());
    }

    private String specialty(String code) {
        return roster.specialties().stream()
                .filter(specialty -> specialty.code().equals(code))
                .map(SpecialtyView::name)
                .findFirst()
                .orElse(code);
    }

    private static Person person(InterventionMember member, PhysicianView physician, Map<String, Judged> results) {
        Judged result = results.get(member.physicianId());
        return new Person(
                physician == null ? member.physicianId() : physician.name(),
                physician == null ? member.siteId() : physician.siteName(),
                member.leftAt() != null,
                result == null ? List.of() : result.words());
    }
}
