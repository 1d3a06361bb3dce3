package health.sts.certification.exam;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.certification.exam.ExamStore.Candidate;
import health.sts.shared.Actor;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the attempts. Recording is a step of a case, so the step's own ledger line says who did it; a correction happens
 * outside of steps and leaves a line with both scores.
 */
@Service
@Transactional
class ExamBook implements Exams {

    private final ExamStore store;
    private final DecisionLedger ledger;
    private final CurrentActor currentActor;
    private final Clock clock;

    ExamBook(ExamStore store, DecisionLedger ledger, CurrentActor currentActor, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    @Override
    public Attempt record(String certificationId, ExamResult typed) {
        Candidate candidate = store.candidate(certificationId);
        String me = currentActor.get().userId();
        ExamRules.notTheTrainer(me, candidate);
        Instant now = clock.instant();
        ExamResult result = ExamRules.checked(typed, candidate.began(), now);
        Optional<Attempt> known = store.ofExternalId(result.externalId());
        if (known.isPresent()) {
            return ExamRules.same(known.get(), certificationId, result);
        }
        ExamRules.open(candidate);
        List<Attempt> earlier = store.of(certificationId);
        ExamRules.afterThoseBefore(result, earlier);
        return store.insert(new Attempt(
                Ids.next("EXA"),
                certificationId,
                candidate.round(),
                (int) earlier.stream()
                                .filter(ExamRules.countsIn(candidate.round()))
                                .count()
                        + 1,
                candidate.curriculumVersion(),
                result.externalId(),
                result.score(),
                result.startedAt(),
                result.finishedAt(),
                me,
                result.comment(),
                null,
                null,
                null,
                me,
                now));
    }

    @Override
    @Transactional(readOnly = true)
    public int attempts(String certificationId) {
        int round = store.candidate(certificationId).round();
        return (int) store.of(certificationId).stream()
                .filter(ExamRules.countsIn(round))
                .count();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Attempt> of(String certificationId) {
        return store.of(certificationId);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Attempt> newest(String certificationId) {
        return store.newest(certificationId);
    }

    @Override
    public Attempt correct(String attemptId, BigDecimal score, String reason) {
        Attempt wrong = store.get(attemptId);
        Candidate candidate = store.candidate(wrong.certificationId());
        Actor me = currentActor.get();
        if (!me.is(Role.TRAINING_MANAGER)) {
            throw Refusal.forbidden("Only a training manager corrects an exam result. Tell them what is wrong.");
        }
        ExamRules.notTheTrainer(me.userId(), candidate);
        BigDecimal right = ExamRules.score(score);
        ExamRules.correctable(wrong, right);
        Attempt correction = store.insert(new Attempt(
                Ids.next("EXA"),
                wrong.certificationId(),
                wrong.round(),
                wrong.number(),
                wrong.curriculumVersion(),
                null,
                right,
                wrong.startedAt(),
                wrong.finishedAt(),
                me.userId(),
                wrong.comment(),
                wrong.id(),
                null,
                ExamRules.reason(reason),
                me.userId(),
                clock.instant()));
        ledger.record(line(wrong, correction));
        return correction;
    }

    private static LedgerEntry line(Attempt wrong, Attempt correction) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("attempt", wrong.id());
        content.put("correction", correction.id());
        content.put("round", wrong.round());
        content.put("number", wrong.number());
        content.put("scoreBefore", wrong.score().toPlainString());
        content.put("scoreAfter", correction.score().toPlainString());
        content.put("reason", correction.reason());
        return new LedgerEntry(
                LedgerEntry.Kind.CHANGE,
                "correctExamResult",
                "CORRECTED",
                "certification",
                wrong.certificationId(),
                wrong.certificationId(),
                content);
    }
}
