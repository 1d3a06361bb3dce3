package health.sts.review.pulse;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The ledger's lines about pulses. There is none about an answer: it would carry a person and a time. */
@Component
class PulseJournal {

    private final DecisionLedger ledger;

    PulseJournal(DecisionLedger ledger) {
        this.ledger = ledger;
    }

    void opened(PulseRow pulse, int invited) {
        write("openPulse", "OPENED", pulse, invited, Map.of("version", pulse.version()));
    }

    void reminded(PulseRow pulse, int reminded) {
        write("remindOfPulse", "REMINDED", pulse, reminded, Map.of());
    }

    void extended(PulseRow pulse, int reminded) {
        write("extendPulse", "EXTENDED", pulse, reminded, Map.of());
    }

    void closed(PulseRow pulse, int answers) {
        write("closePulse", "CLOSED", pulse, answers, Map.of());
    }

    private void write(String step, String outcome, PulseRow pulse, int people, Map<String, Object> more) {
        Map<String, Object> content = new LinkedHashMap<>(more);
        content.put("wave", pulse.waveId());
        content.put("point", pulse.point().name());
        content.put("people", people);
        content.put("closesAt", pulse.closesAt().toString());
        ledger.record(LedgerEntry.of(Kind.CHANGE, step, outcome, "pulse", pulse.id(), content));
    }
}
