package health.sts.program;

/**
 * A specialty in a wave.
 *
 * @param name as the roster calls the specialty; the code where it does not know it
 * @param entered whether the learners were entered rather than counted from the roster
 */
public record SpecialtyPlan(String code, String name, boolean entered, ResourceDemand demand) {

    /** The trainer seats of the specialty. */
    public Seats seats() {
        return new Seats(demand.requiredTrainers(), demand.seatsToRecruit());
    }
}
