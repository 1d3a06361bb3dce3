package health.sts.benchmarks;

import java.util.Map;

/** Plays cases of the yardstick's model. */
interface CaseRunner {

    /** Who does the three human steps. */
    String[] PEOPLE = {"bench-first", "bench-second", "bench-third"};

    Map<String, Object> FORM = Map.of("benchmarkDecision", "YES");

    void start(String key);

    /** The one open task of a case. */
    String task(String key);

    /** Completes a task as this person, as a request of theirs would: {@code act} is what the request does. */
    void as(String person, Runnable act);

    void complete(String task);

    /** A whole case. */
    default void play(String key) {
        start(key);
        for (String person : PEOPLE) {
            as(person, () -> complete(task(key)));
        }
    }

    /** The eight variables that a case begins with. */
    static Map<String, Object> variables() {
        return Map.of(
                "first",
                PEOPLE[0],
                "second",
                PEOPLE[1],
                "third",
                PEOPLE[2],
                "amount",
                250,
                "site",
                "Harbor Point",
                "specialty",
                "Cardiology",
                "urgent",
                false,
                "share",
                0.25);
    }
}
