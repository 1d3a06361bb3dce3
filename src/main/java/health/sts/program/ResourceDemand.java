package health.sts.program;

import java.math.BigDecimal;

/**
 * What formula D1 says a specialty needs in a wave.
 *
 * @param learners physicians to be trained
 * @param classes peer-led classes to hold
 * @param labs personalisation labs to hold
 * @param trainerHours hours of teaching and preparation
 * @param requiredTrainers certified trainers needed
 * @param seatsToRecruit seats to fill so that the reserve is covered
 */
public record ResourceDemand(
        int learners, int classes, int labs, BigDecimal trainerHours, int requiredTrainers, int seatsToRecruit) {

    static final ResourceDemand NONE = new ResourceDemand(0, 0, 0, BigDecimal.ZERO, 0, 0);

    /** Seats beyond the need. */
    public int reserve() {
        return seatsToRecruit - requiredTrainers;
    }

    ResourceDemand withReserve(int reserve) {
        return new ResourceDemand(learners, classes, labs, trainerHours, requiredTrainers, requiredTrainers + reserve);
    }

    /** Whether both give the same numbers, whatever the scale their hours are written in. */
    boolean sameAs(ResourceDemand other) {
        return learners == other.learners
                && classes == other.classes
                && labs == other.labs
                && trainerHours.compareTo(other.trainerHours) == 0
                && requiredTrainers == other.requiredTrainers
                && seatsToRecruit == other.seatsToRecruit;
    }

    /** The sum of two demands, for the totals of a wave. */
    ResourceDemand plus(ResourceDemand other) {
        return new ResourceDemand(
                learners + other.learners,
                classes + other.classes,
                labs + other.labs,
                trainerHours.add(other.trainerHours),
                requiredTrainers + other.requiredTrainers,
                seatsToRecruit + other.seatsToRecruit);
    }
}
