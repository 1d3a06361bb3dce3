package health.sts.audit.samples;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.accountability.WorkCalendar;
import health.sts.audit.samples.SampleView.Drawn;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Samples of finished cases that an auditor looks at. The same period, process, seed and number give the same sample, as
 * long as the engine's history of the period is kept; what was drawn is kept for good.
 */
@Service
public class Samples {

    /** How many cases a sample has at most. */
    public static final int MOST = 500;

    private static final int SHOWN = 50;
    private static final int LONGEST_SEED = 64;

    private final SampleStore store;
    private final DecisionLedger ledger;
    private final WorkCalendar calendar;
    private final CurrentActor actor;
    private final Clock clock;

    Samples(SampleStore store, DecisionLedger ledger, WorkCalendar calendar, CurrentActor actor, Clock clock) {
        this.store = store;
        this.ledger = ledger;
        this.calendar = calendar;
        this.actor = actor;
        this.clock = clock;
    }

    /** Draws and keeps a sample. @return its id */
    @Transactional
    public String draw(DrawSample asked) {
        inOrder(asked);
        String process = asked.processKey() == null ? "" : asked.processKey().strip();
        Instant from = start(asked.from());
        Instant until = start(asked.until().plusDays(1));
        Lottery<Drawn> lottery = new Lottery<>(asked.seed().strip(), asked.wanted());
        store.finished(process, from, until, each -> lottery.offer(each.processInstanceId(), each));
        if (lottery.offered() == 0) {
            throw Refusal.invalid("from", "No case ended in this period. Choose a longer one or another process.");
        }
        SampleView sample = new SampleView(
                Ids.next("SMP"),
                actor.get().userId(),
                clock.instant(),
                process.isEmpty() ? null : process,
                from,
                until,
                asked.seed().strip(),
                asked.wanted(),
                lottery.offered());
        store.insert(sample, numbered(lottery.drawn()));
        ledger.record(LedgerEntry.of(
                Kind.READ,
                "drawSample",
                "DRAWN",
                "sample",
                sample.id(),
                Map.of(
                        "process", process,
                        "from", from.toString(),
                        "until", until.toString(),
                        "seed", sample.seed(),
                        "wanted", sample.wanted(),
                        "population", sample.population())));
        return sample.id();
    }

    /** The newest fifty samples. */
    @Transactional(readOnly = true)
    public List<SampleView> newest() {
        return store.newest(SHOWN);
    }

    @Transactional(readOnly = true)
    public SampleView find(String id) {
        return store.find(id).orElseThrow(() -> Refusal.notFound("There is no sample " + id + "."));
    }

    /** The cases of a sample in the order drawn. */
    @Transactional(readOnly = true)
    public List<Drawn> cases(String id) {
        return store.cases(id);
    }

    private void inOrder(DrawSample asked) {
        require(asked.from() != null, "from", "Give the first day, as YYYY-MM-DD.");
        require(asked.until() != null, "until", "Give the last day, as YYYY-MM-DD.");
        require(!asked.until().isBefore(asked.from()), "until", "The last day lies before the first.");
        require(
                asked.until().isBefore(clock.instant().atZone(calendar.zone()).toLocalDate()),
                "until",
                "Choose a last day before today: a sample can be drawn again only from a period that is over.");
        require(
                asked.wanted() >= 1 && asked.wanted() <= MOST,
                "wanted",
                "Choose a number between 1 and %d.".formatted(MOST));
        require(asked.seed() != null && !asked.seed().isBlank(), "seed", "Give a seed: any word or number.");
        require(
                asked.seed().strip().length() <= LONGEST_SEED,
                "seed",
                "The seed may have at most %d characters.".formatted(LONGEST_SEED));
    }

    private Instant start(LocalDate day) {
        return day.atStartOfDay(calendar.zone()).toInstant();
    }

    private static List<Drawn> numbered(List<Drawn> drawn) {
        return IntStream.range(0, drawn.size())
                .mapToObj(i -> new Drawn(
                        i + 1,
                        drawn.get(i).processInstanceId(),
                        drawn.get(i).businessKey(),
                        drawn.get(i).processKey(),
                        drawn.get(i).endedAt()))
                .toList();
    }

    private static void require(boolean holds, String field, String sentence) {
        if (!holds) {
            throw Refusal.invalid(field, sentence);
        }
    }
}
