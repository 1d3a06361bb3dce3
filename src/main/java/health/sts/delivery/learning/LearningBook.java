package health.sts.delivery.learning;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.Notices;
import health.sts.delivery.Learner;
import health.sts.delivery.learning.LearningRecords.Checklist;
import health.sts.delivery.learning.LearningRecords.Coached;
import health.sts.delivery.learning.LearningRecords.Completion;
import health.sts.delivery.learning.LearningRecords.Kind;
import health.sts.delivery.training.Learners;
import health.sts.delivery.training.TrainingFacts;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What becomes a record of learning: steps of cases, entries of evaluators, lines of files. Locks the learner first. */
@Service
@Transactional
class LearningBook implements LearningSteps, Completions {

    private final Learners learners;
    private final TrainingFacts facts;
    private final TestBook tests;
    private final Standing standing;
    private final LearningStore store;
    private final LearningSettings settings;
    private final Notices notices;
    private final DecisionLedger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    LearningBook(
            Learners learners,
            TrainingFacts facts,
            TestBook tests,
            Standing standing,
            LearningStore store,
            LearningSettings settings,
            Notices notices,
            DecisionLedger ledger,
            CurrentActor currentActor,
            Clock clock) {
        this.learners = learners;
        this.facts = facts;
        this.tests = tests;
        this.standing = standing;
        this.store = store;
        this.settings = settings;
        this.notices = notices;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public Attempt record(String trainingId, String externalId, BigDecimal score, Instant takenAt, String comment) {
        TestAttempt attempt = tests.record(trainingId, externalId, score, takenAt, comment);
        return new Attempt(attempt.score(), attempt.number(), tests.afterCoaching(trainingId));
    }

    @Override
    public void judged(String trainingId, String sentence) {
        notices.tell(List.of(learners.get(trainingId).userId()), sentence, "/training/mine", trainingId);
    }

    @Override
    public void coached(String trainingId, BigDecimal hours, String note) {
        Actor me = currentActor.get();
        LearningRules.notTheLearner(me, learners.lock(trainingId));
        Coached coached = new Coached(
                Ids.next("COA"),
                LearningRules.hours(hours, settings.coachingHours()),
                LearningRules.note(note),
                me.userId(),
                clock.instant());
        store.insert(trainingId, coached);
        ledger.record(line(
                LedgerEntry.Kind.ATTESTATION,
                "coachLearner",
                "COACHED",
                trainingId,
                Map.of("coaching", coached.id(), "hours", coached.hours().toPlainString(), "note", coached.note())));
    }

    @Override
    public boolean personalised(
            String trainingId, boolean preferenceLists, boolean noteTemplates, boolean orderSets, boolean mobile) {
        Actor me = currentActor.get();
        LearningRules.notTheLearner(me, learners.lock(trainingId));
        long items = Stream.of(preferenceLists, noteTemplates, orderSets, mobile)
                .filter(item -> item)
                .count();
        Checklist list = new Checklist(
                Ids.next("CHK"),
                preferenceLists,
                noteTemplates,
                orderSets,
                mobile,
                items >= settings.labItems(),
                me.userId(),
                clock.instant());
        store.insert(trainingId, list);
        ledger.record(line(
                LedgerEntry.Kind.ATTESTATION,
                "personalise",
                list.done() ? "DONE" : "NOT_ENOUGH",
                trainingId,
                Map.of(
                        "checklist", list.id(),
                        "preferenceLists", preferenceLists,
                        "noteTemplates", noteTemplates,
                        "orderSets", orderSets,
                        "mobile", mobile)));
        if (list.done()) {
            facts.labDone(trainingId, list.recordedAt());
        }
        return list.done();
    }

    @Override
    public Completion record(
            String trainingId,
            Kind kind,
            String typedId,
            Instant typedAt,
            BigDecimal typedScore,
            Integer typedMinutes) {
        Actor me = currentActor.get();
        LearningRules.mayRecord(me);
        Learner learner = learners.lock(trainingId);
        LearningRules.notTheLearner(me, learner);
        Completion done = new Completion(
                Ids.next("LRN"),
                trainingId,
                kind,
                LearningRules.externalId(typedId),
                LearningRules.moment(typedAt, "completedAt", clock.instant()),
                LearningRules.scoreOrNone(typedScore),
                LearningRules.minutes(typedMinutes),
                me.userId(),
                clock.instant());
        Optional<Completion> known = store.ofExternalId(done.externalId());
        if (known.isPresent()) {
            return same(known.get(), done);
        }
        store.insert(done);
        ledger.record(line(LedgerEntry.Kind.CHANGE, "recordCompletion", kind.name(), trainingId, content(done)));
        if (kind == Kind.PRIVACY) {
            facts.privacyDone(trainingId, done.completedAt());
        } else {
            facts.elearningDone(trainingId, done.completedAt());
        }
        return done;
    }

    @Override
    public TestAttempt correct(String attemptId, BigDecimal score, String reason) {
        Learner before = learners.lock(tests.trainingOf(attemptId));
        TestAttempt corrected = tests.correct(attemptId, score, reason);
        standing.changed(before, learners.get(before.trainingId()));
        return corrected;
    }

    private static Completion same(Completion known, Completion done) {
        if (known.trainingId().equals(done.trainingId())
                && known.kind() == done.kind()
                && known.completedAt().equals(done.completedAt())) {
            return known;
        }
        throw LearningRules.anotherContent(done.externalId());
    }

    private static Map<String, Object> content(Completion done) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("record", done.id());
        content.put("externalId", done.externalId());
        content.put("completedAt", done.completedAt().toString());
        content.put("score", done.score() == null ? null : done.score().toPlainString());
        content.put("minutes", done.minutes());
        return content;
    }

    private static LedgerEntry line(
            LedgerEntry.Kind kind, String step, String outcome, String trainingId, Map<String, Object> content) {
        return new LedgerEntry(kind, step, outcome, "training", trainingId, trainingId, content);
    }
}
