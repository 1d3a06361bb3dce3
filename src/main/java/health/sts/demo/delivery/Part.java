package health.sts.demo.delivery;

import health.sts.demo.roster.Doctor;
import java.util.List;

/**
 * What one physician of the demonstration does on the way to access.
 *
 * @param books how the seat in a class comes about
 * @param early whether it is one of the first classes
 * @param presence how much of the first class that they are booked for they see
 * @param scores the attempts at the test, as far as they are taken
 * @param privacy whether e-learning and privacy module are done
 * @param lab whether they come to a lab
 */
record Part(
        Doctor doctor,
        Booking books,
        boolean early,
        Presence presence,
        List<Double> scores,
        boolean privacy,
        boolean lab) {

    /** How somebody gets a seat. */
    enum Booking {
        SELF,
        ENROLLED,
        NONE
    }

    /** What the lead trainer enters. */
    enum Presence {
        ALL(1),
        SOME(0.6),
        NOTHING(0);

        private final double share;

        Presence(double share) {
            this.share = share;
        }

        int of(int minutes) {
            return (int) (minutes * share);
        }
    }

    /** Something that differs from person to person and is the same every time. */
    static int luck(Doctor doctor, int salt) {
        return Math.floorMod((doctor.number() * 31 + salt * 17) * 0x9E3779B1, 10_007);
    }
}
