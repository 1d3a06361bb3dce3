package health.sts.accountability;

/**
 * Tells whether what a deadline waits for has come about by itself, for example half of the seats being taken. The watch
 * asks before it reminds anybody, so that the capability need not count at each step.
 */
public interface Fulfilment {

    /** The kind of deadline that this answers for. */
    String kind();

    /** Whether the deadline with this id is met and needs no more watching. */
    boolean met(String id);
}
