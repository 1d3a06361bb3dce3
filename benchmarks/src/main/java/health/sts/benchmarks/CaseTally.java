package health.sts.benchmarks;

import health.sts.Tally;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one case asks of the database, act by act; finding the task is not counted. */
record CaseTally(Map<String, Tally> acts) {

    static CaseTally of(CaseRunner runner, String key) {
        Map<String, Tally> acts = new LinkedHashMap<>();
        acts.put("start", Tally.of(() -> {
            runner.start(key);
            return null;
        }));
        for (String person : CaseRunner.PEOPLE) {
            String task = runner.task(key);
            runner.as(
                    person,
                    () -> acts.put("completion by " + person, Tally.of(() -> {
                        runner.complete(task);
                        return null;
                    })));
        }
        return new CaseTally(acts);
    }

    Quartiles executes() {
        return Quartiles.of(acts.values().stream().mapToInt(Tally::executes).sum());
    }

    Quartiles commits() {
        return Quartiles.of(acts.values().stream().mapToInt(Tally::commits).sum());
    }

    /** The statements of each act that the other case's act does not have, and {@code -} before those that only it has. */
    String beyond(CaseTally other) {
        StringBuilder text = new StringBuilder();
        acts.forEach((act, tally) -> {
            List<String> ours = new ArrayList<>(tally.sql());
            List<String> theirs = new ArrayList<>(other.acts.get(act).sql());
            other.acts.get(act).sql().forEach(ours::remove);
            tally.sql().forEach(theirs::remove);
            text.append("%n%s: %d, beside it %d%n"
                    .formatted(act, tally.executes(), other.acts.get(act).executes()));
            ours.forEach(sql -> text.append("  + ").append(sql).append(System.lineSeparator()));
            theirs.forEach(sql -> text.append("  - ").append(sql).append(System.lineSeparator()));
        });
        return text.toString();
    }
}
