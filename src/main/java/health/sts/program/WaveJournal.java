package health.sts.program;

import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts changes of waves on record, with old and new values, and announces them. */
@Component
class WaveJournal {

    private final DecisionLedger ledger;
    private final ApplicationEventPublisher events;

    WaveJournal(DecisionLedger ledger, ApplicationEventPublisher events) {
        this.ledger = ledger;
        this.events = events;
    }

    void planned(Wave wave, Set<WaveWarning> confirmed) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("new", content(wave));
        putConfirmed(content, confirmed);
        record("planWave", "PLANNED", wave, content);
        events.publishEvent(new WavePlanned(
                wave.id(), wave.details().goLiveDate(), wave.details().zone(), wave.seats()));
    }

    void changed(Wave before, Wave after, Set<WaveWarning> confirmed) {
        boolean moved = after.movedFrom(before);
        Map<String, Object> content = oldAndNew(before, after);
        if (moved) {
            putConfirmed(content, confirmed);
        }
        record("changeWave", moved ? "MOVED" : "CHANGED", after, content);
        if (moved) {
            events.publishEvent(new WaveMoved(
                    after.id(),
                    before.details().goLiveDate(),
                    after.details().goLiveDate(),
                    after.details().zone()));
        }
        announceSeats(before, after);
    }

    void recalculated(Wave before, Wave after) {
        record("recalculateSeats", "RECALCULATED", after, oldAndNew(before, after));
        announceSeats(before, after);
    }

    private void announceSeats(Wave before, Wave after) {
        if (!after.seats().equals(before.seats())) {
            events.publishEvent(new WaveSeatsChanged(after.id(), after.seats()));
        }
    }

    private void record(String step, String outcome, Wave wave, Map<String, Object> content) {
        ledger.record(new LedgerEntry(LedgerEntry.Kind.CHANGE, step, outcome, "wave", wave.id(), wave.id(), content));
    }

    private static Map<String, Object> oldAndNew(Wave before, Wave after) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("old", content(before));
        content.put("new", content(after));
        return content;
    }

    private static void putConfirmed(Map<String, Object> content, Set<WaveWarning> confirmed) {
        content.put("confirmed", confirmed.stream().map(Enum::name).sorted().toList());
    }

    private static Map<String, Object> content(Wave wave) {
        WaveDetails details = wave.details();
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("program", wave.programId());
        content.put("number", wave.number());
        content.put("name", details.name());
        content.put("sites", details.siteIds().stream().toList());
        content.put("goLiveDate", details.goLiveDate().toString());
        content.put("zone", details.zone().getId());
        content.put("parameters", details.parameters().asContent());
        content.put("enteredLearners", new LinkedHashMap<>(details.enteredLearners()));
        content.put("formula", wave.formulaVersion());
        Map<String, Object> plan = new LinkedHashMap<>();
        wave.plan().forEach((code, demand) -> plan.put(code, content(demand)));
        content.put("plan", plan);
        return content;
    }

    private static Map<String, Object> content(ResourceDemand demand) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("learners", demand.learners());
        content.put("classes", demand.classes());
        content.put("labs", demand.labs());
        content.put("trainerHours", demand.trainerHours().stripTrailingZeros().toPlainString());
        content.put("required", demand.requiredTrainers());
        content.put("toRecruit", demand.seatsToRecruit());
        return content;
    }
}
