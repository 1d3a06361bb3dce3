package health.sts.review.triage;

import health.sts.engine.Identities;
import health.sts.people.PhysicianView;
import health.sts.people.Roster;
import health.sts.review.ReviewPoint;
import health.sts.review.triage.InterventionView.Compared;
import health.sts.review.triage.InterventionView.Happened;
import health.sts.review.triage.InterventionView.Member;
import health.sts.review.triage.TriageReaders.Places;
import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** One intervention, for its trainer and those who answer for its people; each sees the people they answer for. */
@Service
@Transactional(readOnly = true)
public class InterventionCase {

    private final InterventionStore store;
    private final InterventionJournal journal;
    private final TriageStore runs;
    private final TriageReaders readers;
    private final Roster roster;
    private final Identities identities;
    private final JdbcClient jdbc;

    InterventionCase(
            InterventionStore store,
            InterventionJournal journal,
            TriageStore runs,
            TriageReaders readers,
            Roster roster,
            Identities identities,
            JdbcClient jdbc) {
        this.store = store;
        this.journal = journal;
        this.runs = runs;
        this.readers = readers;
        this.roster = roster;
        this.identities = identities;
        this.jdbc = jdbc;
    }

    /** @throws Refusal where there is none, or for somebody who has no part in it */
    public InterventionView get(String id) {
        Intervention one = store.get(id);
        List<InterventionMember> members = seen(one, store.members(id));
        readers.record("readIntervention", "intervention", id, "");
        List<TriageRun> newest = runs.newest(one.waveId());
        Optional<TriageRun> later =
                newest.stream().filter(run -> run.point() == next(one.point())).findFirst();
        Map<String, Map<String, Judged>> results = results(
                id,
                Stream.concat(Stream.of(one.runId()), later.map(TriageRun::id).stream())
                        .toList());
        Map<String, Judged> before = results.getOrDefault(one.runId(), Map.of());
        Map<String, Judged> after =
                later.map(run -> results.getOrDefault(run.id(), Map.of())).orElse(Map.of());
        List<InterventionJournal.Event> events = journal.events(id);
        Map<String, String> people = identities.names(people(one, events));
        Map<String, String> physicians =
                roster
                        .physiciansOf(members.stream()
                                .map(InterventionMember::physicianId)
                                .toList())
                        .stream()
                        .collect(Collectors.toMap(PhysicianView::physicianId, PhysicianView::name));
        return new InterventionView(
                row(one, members, people, physicians),
                one.tries(),
                one.workedOn(),
                members.stream()
                        .map(member -> member(member, physicians, before, after))
                        .toList(),
                events.stream().map(event -> happened(event, people)).toList(),
                moment(one.runId(), newest),
                later.map(TriageRun::asOf).orElse(null),
                compared(members, before, after));
    }

    private List<InterventionMember> seen(Intervention one, List<InterventionMember> members) {
        if (readers.actor().userId().equals(one.helperUserId())) {
            return members;
        }
        Places places = readers.places();
        List<InterventionMember> seen = members.stream()
                .filter(member -> places.include(member.siteId(), member.specialtyCode()))
                .toList();
        if (seen.isEmpty()) {
            throw Refusal.forbidden("Help is read by the trainer who gives it and those who answer for its people.");
        }
        return seen;
    }

    /** What the runs say of the members, by run and physician. */
    private Map<String, Map<String, Judged>> results(String id, List<String> runIds) {
        Map<String, Map<String, Judged>> results = new HashMap<>();
        jdbc.sql("select r.* from triage_result r join intervention_member m on m.physician_id = r.physician_id"
                        + " where r.run_id in (:runs) and m.intervention_id = :id")
                .param("runs", runIds)
                .param("id", id)
                .query(row -> {
                    Judged result = TriageStore.judged(row, 0);
                    results.computeIfAbsent(row.getString("run_id"), run -> new HashMap<>())
                            .put(result.person().physicianId(), result);
                });
        return results;
    }

    /** When the run was that the help came of; mostly it is still the newest of its point. */
    private Instant moment(String runId, List<TriageRun> newest) {
        return newest.stream()
                .filter(run -> run.id().equals(runId))
                .findFirst()
                .orElseGet(() -> jdbc.sql("select * from triage_run where id = :id")
                        .param("id", runId)
                        .query(TriageStore::run)
                        .single())
                .asOf();
    }

    private static Member member(
            InterventionMember member,
            Map<String, String> physicians,
            Map<String, Judged> before,
            Map<String, Judged> after) {
        Judged then = before.get(member.physicianId());
        Judged later = after.get(member.physicianId());
        return new Member(
                physicians.getOrDefault(member.physicianId(), member.physicianId()),
                member.siteId(),
                member.result(),
                then == null ? List.of() : then.words(),
                later == null ? null : later.result(),
                member.leftAt() != null);
    }

    /** Means of those of whom a figure is known at both points, so that the same people stand on both sides. */
    private static List<Compared> compared(
            List<InterventionMember> members, Map<String, Judged> before, Map<String, Judged> after) {
        return Arrays.stream(Signal.values())
                .map(signal -> {
                    List<InterventionMember> both = members.stream()
                            .filter(one -> known(signal, before.get(one.physicianId()))
                                    && known(signal, after.get(one.physicianId())))
                            .toList();
                    List<InterventionMember> then = after.isEmpty()
                            ? members.stream()
                                    .filter(one -> known(signal, before.get(one.physicianId())))
                                    .toList()
                            : both;
                    return new Compared(signal, mean(signal, then, before), mean(signal, both, after), then.size());
                })
                .toList();
    }

    private static boolean known(Signal signal, Judged result) {
        return result != null && signal.value(result.facts()) != null;
    }

    private static BigDecimal mean(Signal signal, List<InterventionMember> of, Map<String, Judged> results) {
        if (of.isEmpty()) {
            return null;
        }
        return of.stream()
                .map(one -> signal.value(results.get(one.physicianId()).facts()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(of.size()), 2, RoundingMode.HALF_UP);
    }

    private static InterventionRow row(
            Intervention one,
            List<InterventionMember> members,
            Map<String, String> people,
            Map<String, String> physicians) {
        String first = members.get(0).physicianId();
        return new InterventionRow(
                one.id(),
                one.kind(),
                one.waveId(),
                one.point(),
                one.specialtyCode(),
                one.siteId(),
                one.state(),
                one.openedAt(),
                one.helpBy(),
                one.helperUserId() == null ? null : people.getOrDefault(one.helperUserId(), one.helperUserId()),
                one.hours(),
                members.size() == 1 ? physicians.getOrDefault(first, first) : members.size() + " physicians",
                members.size());
    }

    private static Happened happened(InterventionJournal.Event event, Map<String, String> people) {
        return new Happened(
                event.kind(),
                event.aboutUserId() == null ? null : people.getOrDefault(event.aboutUserId(), event.aboutUserId()),
                event.hours(),
                event.note(),
                people.getOrDefault(event.by(), event.by()),
                event.at());
    }

    private static Set<String> people(Intervention one, List<InterventionJournal.Event> events) {
        Set<String> people = events.stream()
                .flatMap(event -> Stream.of(Optional.ofNullable(event.aboutUserId()), Optional.of(event.by())))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(HashSet::new));
        people.add(one.helperUserId());
        people.removeIf(Objects::isNull);
        return people;
    }

    private static ReviewPoint next(ReviewPoint point) {
        ReviewPoint[] points = ReviewPoint.values();
        return point.ordinal() + 1 < points.length ? points[point.ordinal() + 1] : null;
    }
}
