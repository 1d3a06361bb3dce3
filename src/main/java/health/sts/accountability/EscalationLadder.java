package health.sts.accountability;

/** Reminds owners and tells the chain above them about what is late, by the table {@code escalation-ladder}. */
public interface EscalationLadder {

    /** The decision table that says who is told when. */
    String TABLE = "escalation-ladder";

    /**
     * Looks at every deadline that has reached its next look and takes each step once, whichever node runs it and however
     * often. What fails stays for the next run and does not stop the others.
     */
    Result run();

    /**
     * What a run did.
     *
     * @param looked deadlines looked at
     * @param taken steps of the ladder taken
     * @param cleared deadlines whose task is gone
     * @param failed deadlines that stay for the next run because of a technical failure
     */
    record Result(int looked, int taken, int cleared, int failed) {}
}
