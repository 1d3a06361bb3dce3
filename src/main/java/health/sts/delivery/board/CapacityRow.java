package health.sts.delivery.board;

/**
 * Whether a specialty has sessions enough: what formula D1 asks for against what is planned.
 *
 * @param classSeats seats in planned and held classes
 * @param freeSeats seats in classes ahead that nobody has booked
 * @param unregistered learners without a seat and without a class behind them
 */
public record CapacityRow(
        String specialtyCode,
        String specialtyName,
        int learners,
        int classesNeeded,
        int classesPlanned,
        int classSeats,
        int labsNeeded,
        int labsPlanned,
        int labSeats,
        int freeSeats,
        int unregistered) {

    /** Whether somebody finds no seat in a class as things stand. */
    public boolean seatsMissing() {
        return freeSeats < unregistered;
    }

    /** Whether fewer sessions are planned than the formula asks for. */
    public boolean sessionsMissing() {
        return classesPlanned < classesNeeded || labsPlanned < labsNeeded;
    }
}
