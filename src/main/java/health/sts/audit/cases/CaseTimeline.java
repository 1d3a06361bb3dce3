package health.sts.audit.cases;

import health.sts.accountability.CaseHistory;
import health.sts.accountability.LedgerEntry;
import health.sts.audit.AuditSource;
import health.sts.audit.TimelineEntry;
import health.sts.audit.TimelineEntry.Kind;
import health.sts.audit.cases.Moment.By;
import health.sts.audit.cases.Moment.More;
import health.sts.audit.cases.Moment.Value;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Everything that happened in a case, from the engine, the ledger, the mailbox and the capabilities, in one order of time.
 * Each of them gives a stretch, so a page costs the same in a short case and in a long one.
 */
@Service
@Transactional(readOnly = true)
public class CaseTimeline {

    /** The name of the value that is a due date, as an ISO moment. */
    public static final String DUE = "Due";

    private final EngineHistory engine;
    private final KeptPath path;
    private final CaseHistory ledger;
    private final LedgerMoments lines;
    private final Collection<AuditSource> sources;

    CaseTimeline(
            EngineHistory engine,
            KeptPath path,
            CaseHistory ledger,
            LedgerMoments lines,
            Collection<AuditSource> sources) {
        this.engine = engine;
        this.path = path;
        this.ledger = ledger;
        this.lines = lines;
        this.sources = sources;
    }

    /**
     * One page.
     *
     * @param next where the next page begins, or null on the last
     */
    public record Page(List<Moment> moments, String next) {}

    /** The wanted page of a case's timeline. */
    public Page page(CaseFile file, Wanted wanted) {
        List<List<Moment>> parts = new ArrayList<>();
        parts.add(ofCapabilities(file, wanted));
        parts.add(ofLedger(file, wanted));
        parts.add(file.historyRemoved() ? path.of(file.instance(), wanted) : engine.of(file.root(), wanted));
        if (wanted.oldestFirst()) {
            Collections.reverse(parts);
        }
        Comparator<Moment> byTime = Comparator.comparing(Moment::at);
        // The sort keeps the order of what happened at one moment, so that pages fit together.
        List<Moment> all = parts.stream()
                .flatMap(List::stream)
                .sorted(wanted.oldestFirst() ? byTime : byTime.reversed())
                .skip(wanted.shown())
                .toList();
        if (all.size() <= Wanted.PAGE) {
            return new Page(FoldedValues.of(all), null);
        }
        List<Moment> page = all.subList(0, Wanted.PAGE);
        Instant last = page.get(Wanted.PAGE - 1).at();
        long shown = page.stream().filter(moment -> moment.at().equals(last)).count()
                + (last.equals(wanted.from()) ? wanted.shown() : 0);
        return new Page(FoldedValues.of(page), last + "~" + shown);
    }

    private List<Moment> ofLedger(CaseFile file, Wanted wanted) {
        if (file.businessKey() == null) {
            return List.of();
        }
        Set<LedgerEntry.Kind> kinds = Arrays.stream(LedgerEntry.Kind.values())
                .filter(kind -> wanted.wants(LedgerMoments.kind(kind)))
                .collect(Collectors.toSet());
        return ledger.of(file.businessKey(), kinds, wanted.wants(Kind.MAIL), wanted.stretch()).stream()
                .map(lines::moment)
                .toList();
    }

    private List<Moment> ofCapabilities(CaseFile file, Wanted wanted) {
        if (file.businessKey() == null) {
            return List.of();
        }
        Comparator<TimelineEntry> byTime = Comparator.comparing(TimelineEntry::at);
        return sources.stream()
                .flatMap(source -> source.timeline(file.businessKey()).stream())
                .filter(entry -> wanted.wants(entry.kind()) && inStretch(entry.at(), wanted))
                .sorted(wanted.oldestFirst() ? byTime : byTime.reversed())
                .map(CaseTimeline::moment)
                .toList();
    }

    private static boolean inStretch(Instant at, Wanted wanted) {
        return wanted.from() == null
                || (wanted.oldestFirst() ? !at.isBefore(wanted.from()) : !at.isAfter(wanted.from()));
    }

    private static Moment moment(TimelineEntry entry) {
        return new Moment(
                entry.at(),
                entry.kind(),
                entry.what(),
                entry.outcome(),
                new By(entry.actor(), entry.role(), null),
                entry.values().entrySet().stream()
                        .map(value -> new Value(value.getKey(), value.getValue(), null))
                        .toList(),
                More.NOTHING);
    }
}
