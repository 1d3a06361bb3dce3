package health.sts.review.triage;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.review.InterventionKind;
import health.sts.review.triage.HelpPlan.Planned;
import health.sts.review.triage.InterventionStore.Opened;
import health.sts.review.triage.InterventionWorkflow.Start;
import health.sts.review.triage.Judged.Person;
import health.sts.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Opens help for everybody of a run who needs it and has none, with a number of statements that does not grow with them. */
@Component
class InterventionOpening {

    private final TriageStore results;
    private final InterventionStore store;
    private final HelpPlan plan;
    private final PeerTrainers trainers;
    private final DepartmentChiefs chiefs;
    private final HelpDates dates;
    private final InterventionJournal journal;
    private final InterventionNews news;
    private final InterventionWorkflow workflow;
    private final DecisionLedger ledger;
    private final Clock clock;

    InterventionOpening(
            TriageStore results,
            InterventionStore store,
            HelpPlan plan,
            PeerTrainers trainers,
            DepartmentChiefs chiefs,
            HelpDates dates,
            InterventionJournal journal,
            InterventionNews news,
            InterventionWorkflow workflow,
            DecisionLedger ledger,
            Clock clock) {
        this.results = results;
        this.store = store;
        this.plan = plan;
        this.trainers = trainers;
        this.chiefs = chiefs;
        this.dates = dates;
        this.journal = journal;
        this.news = news;
        this.workflow = workflow;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** @return how many were opened */
    int open(TriageRun run) {
        Set<String> taken = store.taken(run.waveId(), run.point());
        List<Judged> needing = results.needing(run.id()).stream()
                .filter(one -> !taken.contains(one.person().physicianId()))
                .toList();
        List<Planned> planned = plan.of(needing, results.bySpecialty(run.id()));
        if (planned.isEmpty()) {
            return 0;
        }
        List<Opened> opened = opened(run, planned);
        store.insert(opened);
        journal.opened(opened.stream().map(Opened::intervention).toList());
        news.opened(opened);
        record(run, opened);
        workflow.begin(starts(opened));
        return opened.size();
    }

    private List<Opened> opened(TriageRun run, List<Planned> planned) {
        Instant now = clock.instant();
        PeerTrainers.Pool pool =
                trainers.pool(planned.stream().map(Planned::specialtyCode).toList());
        HelpDates.Round due = dates.round(now);
        List<Opened> opened = new ArrayList<>();
        for (Planned one : planned) {
            String helper = pool.pick(one.specialtyCode(), one.siteId(), new HashSet<>(HelpPlan.users(one)), null)
                    .orElse(null);
            opened.add(new Opened(
                    new Intervention(
                            Ids.next("ITV"),
                            one.kind(),
                            run.waveId(),
                            run.point(),
                            run.id(),
                            one.specialtyCode(),
                            one.siteId(),
                            InterventionState.OPEN,
                            now,
                            now,
                            due.due(one.kind(), one.siteId()),
                            helper,
                            0,
                            null,
                            null),
                    one.members()));
        }
        return opened;
    }

    private Map<String, Start> starts(List<Opened> opened) {
        Map<String, String> chiefOf = chiefs.all();
        Map<String, Start> starts = new LinkedHashMap<>();
        for (Opened one : opened) {
            Person first = one.members().get(0).person();
            starts.put(
                    one.intervention().id(),
                    new Start(
                            one.intervention().helperUserId(),
                            one.intervention().helpBy(),
                            chiefOf.get(DepartmentChiefs.place(first.siteId(), first.specialtyCode())),
                            one.members().stream()
                                    .map(member -> member.person().userId())
                                    .toList()));
        }
        return starts;
    }

    private void record(TriageRun run, List<Opened> opened) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("wave", run.waveId());
        content.put("point", run.point().name());
        for (InterventionKind kind : InterventionKind.values()) {
            content.put(kind.name(), (int) opened.stream()
                    .filter(one -> one.intervention().kind() == kind)
                    .count());
        }
        content.put(
                "people", opened.stream().mapToInt(one -> one.members().size()).sum());
        ledger.record(
                LedgerEntry.of(LedgerEntry.Kind.RULE, "openInterventions", "OPENED", "triage", run.id(), content));
    }
}
