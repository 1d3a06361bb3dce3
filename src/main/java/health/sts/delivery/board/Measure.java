package health.sts.delivery.board;

import java.util.function.ToIntFunction;

/** What the matrix shows; each with the people who are behind its number and those who are not. */
public enum Measure {
    REGISTERED("Registered", "registered", BoardCounts::registered, People.REGISTERED, People.UNREGISTERED),
    TRAINED("Trained", "trained", BoardCounts::trained, People.TRAINED, People.UNTRAINED),
    PASSED("Passed", "passed", BoardCounts::passed, People.PASSED, People.UNPASSED),
    BLOCKED("Blocked", "blocked", BoardCounts::blocked, People.BLOCKED, People.ELIGIBLE);

    private final String title;
    private final String word;
    private final ToIntFunction<BoardCounts> part;
    private final People counted;
    private final People others;

    Measure(String title, String word, ToIntFunction<BoardCounts> part, People counted, People others) {
        this.title = title;
        this.word = word;
        this.part = part;
        this.counted = counted;
        this.others = others;
    }

    /** How it is written for people. */
    public String title() {
        return title;
    }

    /** Within a sentence: "31 of 36 trained". */
    public String word() {
        return word;
    }

    /** How many of the learners. */
    public int part(BoardCounts counts) {
        return part.applyAsInt(counts);
    }

    /** Who is counted. */
    public People counted() {
        return counted;
    }

    /** Who is not. */
    public People others() {
        return others;
    }

    /** Of the learners, those for whom it is as it should be: for {@link #BLOCKED} those who are not. */
    int good(BoardCounts counts) {
        return this == BLOCKED ? counts.learners() - part(counts) : part(counts);
    }
}
