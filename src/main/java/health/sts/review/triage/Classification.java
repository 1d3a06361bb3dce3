package health.sts.review.triage;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.review.ReviewPoint;
import health.sts.review.Triage;
import health.sts.review.triage.TriageSteps.Counts;
import health.sts.review.triage.TriageTable.Verdict;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Classifies a wave; where the records say the same as at the newest run, that run stays the newest. */
@Component
class Classification {

    private final TriageRecords records;
    private final TriageTable table;
    private final TriageStore store;
    private final DecisionLedger ledger;
    private final CurrentActor actor;
    private final Clock clock;

    Classification(
            TriageRecords records,
            TriageTable table,
            TriageStore store,
            DecisionLedger ledger,
            CurrentActor actor,
            Clock clock) {
        this.records = records;
        this.table = table;
        this.store = store;
        this.ledger = ledger;
        this.actor = actor;
        this.clock = clock;
    }

    TriageRun run(String waveId, ReviewPoint point) {
        // Databases keep microseconds; what is read back must be the same moment.
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Verdict verdict = table.judge(records.of(waveId, point, now));
        String digest = digest(verdict);
        Optional<TriageRun> before = store.newest(waveId, point);
        if (before.isPresent() && before.get().digest().equals(digest)) {
            return before.get();
        }
        TriageRun run = new TriageRun(
                Ids.next("TRG"),
                waveId,
                point,
                before.map(TriageRun::number).orElse(0) + 1,
                now,
                verdict.signalTable(),
                verdict.triageTable(),
                counts(verdict.people()),
                digest,
                actor.get().userId());
        store.insert(run, verdict.people());
        record(run);
        return run;
    }

    private void record(TriageRun run) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("wave", run.waveId());
        content.put("point", run.point().name());
        content.put("run", run.number());
        content.put("onTrack", run.counts().onTrack());
        content.put("coach", run.counts().coach());
        content.put("intensive", run.counts().intensive());
        content.put("signalTable", run.signalTable());
        content.put("triageTable", run.triageTable());
        content.put("digest", run.digest());
        ledger.record(
                LedgerEntry.of(LedgerEntry.Kind.RULE, "classifyPhysicians", "CLASSIFIED", "triage", run.id(), content));
    }

    private static Counts counts(List<Judged> people) {
        Map<Triage, Long> counts =
                people.stream().collect(Collectors.groupingBy(Judged::result, Collectors.counting()));
        return new Counts(
                counts.getOrDefault(Triage.ON_TRACK, 0L).intValue(),
                counts.getOrDefault(Triage.COACH, 0L).intValue(),
                counts.getOrDefault(Triage.INTENSIVE, 0L).intValue());
    }

    private static String digest(Verdict verdict) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            sha.update((verdict.signalTable() + "\n" + verdict.triageTable()).getBytes(StandardCharsets.UTF_8));
            verdict.people().stream()
                    .map(Judged::line)
                    .sorted()
                    .forEach(line -> sha.update(("\n" + line).getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException(missing);
        }
    }
}
