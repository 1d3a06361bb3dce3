package health.sts.program;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A wave with its plan. Unchangeable: a change makes another one with the next version. */
record Wave(
        String id,
        String programId,
        int number,
        WaveDetails details,
        SortedMap<String, ResourceDemand> plan,
        String formulaVersion,
        Instant countedAt,
        int version) {

    /** Computes the plan: what was entered goes before what the roster counts. */
    static SortedMap<String, ResourceDemand> plan(WaveDetails details, Map<String, Integer> counted) {
        Map<String, Integer> learners = new TreeMap<>(counted);
        learners.putAll(details.enteredLearners());
        return ResourceFormula.wave(learners, details.parameters());
    }

    /** The next version with other details and the plan as it was. */
    Wave with(WaveDetails changed) {
        return new Wave(id, programId, number, changed, plan, formulaVersion, countedAt, version + 1);
    }

    /** This version with the plan counted anew. */
    Wave counted(Map<String, Integer> learners, Instant now) {
        SortedMap<String, ResourceDemand> newPlan = plan(details, learners);
        return new Wave(id, programId, number, details, newPlan, ResourceFormula.VERSION, now, version);
    }

    Map<String, Seats> seats() {
        Map<String, Seats> seats = new LinkedHashMap<>();
        plan.forEach((code, demand) -> seats.put(code, new Seats(demand.requiredTrainers(), demand.seatsToRecruit())));
        return seats;
    }

    boolean movedFrom(Wave before) {
        return !details.goLiveDate().equals(before.details.goLiveDate())
                || !details.zone().equals(before.details.zone());
    }

    /** Whether the learners or what formula D1 takes may come out otherwise. */
    boolean plansOtherThan(Wave before) {
        return !details.siteIds().equals(before.details.siteIds())
                || !details.parameters().sameAs(before.details.parameters())
                || !details.enteredLearners().equals(before.details.enteredLearners());
    }

    boolean tellsTheSameAs(Wave before) {
        return !movedFrom(before) && !plansOtherThan(before) && details.name().equals(before.details.name());
    }

    boolean samePlanAs(Wave before) {
        return formulaVersion.equals(before.formulaVersion)
                && plan.keySet().equals(before.plan.keySet())
                && plan.entrySet().stream().allMatch(entry -> entry.getValue().sameAs(before.plan.get(entry.getKey())));
    }

    boolean entered(String specialtyCode) {
        return details.enteredLearners().containsKey(specialtyCode);
    }
}
