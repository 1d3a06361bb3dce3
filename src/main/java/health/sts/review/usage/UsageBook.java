package health.sts.review.usage;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.review.UsageLoaded;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** What happens at the moment in which a load becomes visible, all in the caller's transaction. */
@Component
class UsageBook {

    private final UsageLoadStore loads;
    private final UsageFiles files;
    private final DecisionLedger ledger;
    private final ApplicationEventPublisher events;
    private final JdbcTemplate jdbc;
    private final Clock clock;

    UsageBook(
            UsageLoadStore loads,
            UsageFiles files,
            DecisionLedger ledger,
            ApplicationEventPublisher events,
            JdbcTemplate jdbc,
            Clock clock) {
        this.loads = loads;
        this.files = files;
        this.ledger = ledger;
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void close(UsageLoad load, String runner, String by, UsageTally tally) {
        if (!loads.loaded(load.id(), runner, by, tally.replaces(), clock.instant())) {
            throw new RunTakenOver();
        }
        tally.replaced()
                .forEach((other, lines) -> jdbc.update(
                        "insert into usage_replacement (load_id, replaced_load_id, lines) values (?, ?, ?)",
                        load.id(),
                        other,
                        lines));
        cover(load.id(), tally);
        files.forget(load.id());
        loads.giveTurn(load.id());
        ledger.record(LedgerEntry.of(
                LedgerEntry.Kind.IMPORT, "loadUsage", "LOADED", "usageLoad", load.id(), content(load, tally)));
        events.publishEvent(new UsageLoaded(
                load.id(),
                tally.parts().keySet().stream()
                        .map(UsageTally.Part::waveId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()),
                tally.until().plusDays(1)));
    }

    private void cover(String loadId, UsageTally tally) {
        int number = 0;
        for (Map.Entry<UsageTally.Part, UsageTally.Lines> part : tally.parts().entrySet()) {
            jdbc.update(
                    """
                    insert into usage_coverage (load_id, coverage_no, wave_id, period_from, period_until, vendor,
                        definition_version, lines, added)
                    values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                    loadId,
                    number++,
                    part.getKey().waveId(),
                    part.getKey().period().from(),
                    part.getKey().period().until(),
                    part.getKey().vendor(),
                    part.getKey().version(),
                    part.getValue().lines(),
                    part.getValue().added());
        }
    }

    private static Map<String, Object> content(UsageLoad load, UsageTally tally) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("file", load.fileName());
        content.put("sha256", load.sha256());
        content.put("lines", tally.lines());
        content.put("from", tally.from().toString());
        content.put("lastDay", tally.until().toString());
        content.put("vendors", tally.vendors());
        content.put("replaces", tally.replaces());
        content.put("replaced", new LinkedHashMap<>(tally.replaced()));
        if (load.reason() != null) {
            content.put("reason", load.reason());
        }
        return content;
    }
}
