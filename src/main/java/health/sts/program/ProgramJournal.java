package health.sts.program;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Puts changes of programmes on record. */
@Component
class ProgramJournal {

    private final DecisionLedger ledger;

    ProgramJournal(DecisionLedger ledger) {
        this.ledger = ledger;
    }

    void created(ProgramView program) {
        record("createProgram", "CREATED", program, Map.of("new", content(program)));
    }

    void changed(ProgramView before, ProgramView after) {
        record("changeProgram", "CHANGED", after, Map.of("old", content(before), "new", content(after)));
    }

    private void record(String step, String outcome, ProgramView program, Map<String, Object> content) {
        ledger.record(new LedgerEntry(
                LedgerEntry.Kind.CHANGE, step, outcome, "program", program.id(), program.id(), content));
    }

    private static Map<String, Object> content(ProgramView program) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("name", program.name());
        content.put("healthSystem", program.healthSystem());
        content.put("parameters", program.details().parameters().asContent());
        return content;
    }
}
