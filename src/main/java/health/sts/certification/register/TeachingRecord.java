package health.sts.certification.register;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.certification.TeachingResults;
import health.sts.certification.register.TeachingRules.Problem;
import health.sts.certification.register.TeachingStore.Writing;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what teaching came to, from other capabilities, by hand and from files, by the same rules. */
@Service
@Transactional
class TeachingRecord implements TeachingResults, TeachingDesk {

    private static final String KNOWN =
            "This result is on record already. Correct it in the list below where it is wrong.";

    private final TeachingStore store;
    private final TeachingRules rules;
    private final TaughtPeople people;
    private final DecisionLedger ledger;
    private final CurrentActor actor;
    private final Clock clock;

    TeachingRecord(
            TeachingStore store,
            TeachingRules rules,
            TaughtPeople people,
            DecisionLedger ledger,
            CurrentActor actor,
            Clock clock) {
        this.store = store;
        this.rules = rules;
        this.people = people;
        this.ledger = ledger;
        this.actor = actor;
        this.clock = clock;
    }

    @Override
    public void record(List<Result> results) {
        if (results.isEmpty()) {
            return;
        }
        Actor by = actor.get();
        List<Problem> problems = problems(results, by);
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems.get(0).field(), problems.get(0).sentence());
        }
        try {
            store.insert(results, new Writing(by.userId(), clock.instant(), "", null));
        } catch (DuplicateKeyException meanwhile) {
            throw Refusal.conflict(
                    "Somebody recorded some of these results a moment ago. Look at the list and try again.");
        }
        Set<String> sources = new TreeSet<>(results.stream().map(Result::source).toList());
        ledger.record(LedgerEntry.of(
                LedgerEntry.Kind.IMPORT,
                "recordTeachingResults",
                "RECORDED",
                "teachingResults",
                Ids.next("TRI"),
                Map.of(
                        "results",
                        results.size(),
                        "sources",
                        sources.stream().limit(20).toList())));
    }

    @Override
    public void record(Result result) {
        mayRecord();
        record(List.of(result));
    }

    @Override
    public int recordFile(String csv) {
        mayRecord();
        Preview preview = preview(csv);
        if (!preview.problems().isEmpty()) {
            throw Refusal.invalid(
                    "file", "The file has problems, so nothing was recorded. Put them right and load it again.");
        }
        record(preview.results());
        return preview.results().size();
    }

    @Override
    @Transactional(readOnly = true)
    public Preview preview(String csv) {
        TeachingSheet sheet = TeachingSheet.read(csv);
        List<LineProblem> problems = new ArrayList<>(sheet.problems());
        if (!sheet.results().isEmpty()) {
            problems(sheet.results(), actor.get()).stream()
                    .map(problem -> new LineProblem(sheet.line(problem.index()), problem.field(), problem.sentence()))
                    .forEach(problems::add);
        } else if (problems.isEmpty()) {
            problems.add(new LineProblem(0, null, "The file has no results below its first line."));
        }
        return new Preview(sheet.results(), problems);
    }

    @Override
    public void correct(String id, BigDecimal amount, int answers, String reason) {
        mayRecord();
        TeachingRow row = store.get(id);
        if (row.correctedBy() != null) {
            throw Refusal.conflict("This result was corrected already; correct the newer one.");
        }
        Result old = row.result();
        Result corrected = new Result(
                old.physicianId(),
                old.specialtyCode(),
                old.kind(),
                old.from(),
                old.until(),
                amount,
                answers,
                old.source());
        List<Problem> problems = rules.problems(List.of(corrected), actor.get().userId());
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems.get(0).field(), problems.get(0).sentence());
        }
        String why = CertificateRights.reason(reason);
        try {
            store.insert(List.of(corrected), new Writing(actor.get().userId(), clock.instant(), id, why));
        } catch (DuplicateKeyException meanwhile) {
            throw Refusal.conflict("Somebody corrected this result a moment ago.");
        }
        ledger.record(LedgerEntry.of(
                LedgerEntry.Kind.CHANGE,
                "correctTeachingResult",
                "CORRECTED",
                "teachingResult",
                id,
                Map.of(
                        "was",
                        old.amount().toPlainString(),
                        "wasAnswers",
                        old.answers(),
                        "is",
                        amount.toPlainString(),
                        "answers",
                        answers,
                        "reason",
                        why)));
    }

    @Override
    @Transactional(readOnly = true)
    public TeachingRow get(String id) {
        return people.named(List.of(store.get(id))).get(0);
    }

    @Override
    @Transactional(readOnly = true)
    public List<TeachingRow> list(String text, TeachingResults.Kind kind, String after) {
        return people.named(store.list(people.matching(text), kind, after, PAGE + 1));
    }

    private List<Problem> problems(List<Result> results, Actor by) {
        List<Problem> problems = new ArrayList<>(rules.problems(results, by.userId()));
        Set<List<Object>> known = store.known(results);
        for (int index = 0; index < results.size(); index++) {
            if (known.contains(TeachingRules.key(results.get(index)))) {
                problems.add(new Problem(index, "source", KNOWN));
            }
        }
        return problems;
    }

    private void mayRecord() {
        if (!actor.get().is(Role.TRAINING_MANAGER)) {
            throw Refusal.forbidden("Only the training manager records results of teaching by hand.");
        }
    }
}
