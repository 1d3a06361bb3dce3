package health.sts.audit.reads;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.audit.Reads;
import java.util.Map;
import org.springframework.stereotype.Component;

@Component
class ReadRecorder implements Reads {

    private final DecisionLedger ledger;

    ReadRecorder(DecisionLedger ledger) {
        this.ledger = ledger;
    }

    @Override
    public void record(String what, String subjectType, String subjectId, String basis) {
        ledger.recordApart(LedgerEntry.of(Kind.READ, what, "READ", subjectType, subjectId, Map.of("basis", basis)));
    }
}
