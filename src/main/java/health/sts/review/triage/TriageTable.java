package health.sts.review.triage;

import health.sts.engine.BatchDecisions;
import health.sts.engine.BatchDecisions.Answers;
import health.sts.engine.BatchDecisions.RuleHit;
import health.sts.review.Triage;
import health.sts.review.triage.Judged.Person;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Asks the tables: which signals there are, and how many make which help. */
@Component
class TriageTable {

    private static final String SIGNALS = "adoption-signals";
    private static final String TRIAGE = "adoption-triage";

    private final BatchDecisions decisions;

    TriageTable(BatchDecisions decisions) {
        this.decisions = decisions;
    }

    /**
     * What the tables said of everybody.
     *
     * @param signalTable the table of signals, with its versions
     * @param triageTable the table of results, with its versions
     */
    record Verdict(List<Judged> people, String signalTable, String triageTable) {}

    Verdict judge(Map<Person, TriageFacts> people) {
        Answers signals = decisions.ask(
                SIGNALS, people.values().stream().map(TriageFacts::inputs).collect(Collectors.toSet()));
        Set<Map<String, Object>> counts = signals.rules().values().stream()
                .map(hits -> count(hits.size()))
                .collect(Collectors.toSet());
        Answers results = decisions.ask(TRIAGE, counts);
        List<Judged> judged = new ArrayList<>();
        people.forEach((person, facts) -> judged.add(judged(person, facts, signals.of(facts.inputs()), results)));
        return new Verdict(judged, version(signals), version(results));
    }

    private static Judged judged(Person person, TriageFacts facts, List<RuleHit> hits, Answers results) {
        Map<Signal, BigDecimal> signals = new LinkedHashMap<>();
        hits.forEach(hit -> signals.put(
                Signal.valueOf(hit.outputs().get("signal").toString()),
                new BigDecimal(hit.outputs().get("asked").toString())));
        RuleHit rule = results.of(count(hits.size())).get(0);
        return new Judged(
                person,
                facts,
                signals,
                Triage.valueOf(rule.outputs().get("result").toString()),
                rule.ruleId());
    }

    private static Map<String, Object> count(int signals) {
        return Map.of("signals", signals);
    }

    private static String version(Answers answers) {
        return "%s %s, version %d".formatted(answers.decisionKey(), answers.versionTag(), answers.decisionVersion());
    }
}
