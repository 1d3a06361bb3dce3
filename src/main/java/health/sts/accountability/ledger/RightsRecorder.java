package health.sts.accountability.ledger;

import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.engine.RightChanged;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A ledger line for each change of users and rights by a person. */
@Component
class RightsRecorder {

    private final Ledger ledger;

    RightsRecorder(Ledger ledger) {
        this.ledger = ledger;
    }

    @EventListener
    void on(RightChanged change) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("property", change.property());
        content.put("before", change.before());
        content.put("after", change.after());
        ledger.record(LedgerEntry.of(
                Kind.RIGHT,
                "change" + change.entity().replace(" ", ""),
                change.operation().toUpperCase(Locale.ROOT),
                change.entity().toLowerCase(Locale.ROOT),
                null,
                content));
    }
}
