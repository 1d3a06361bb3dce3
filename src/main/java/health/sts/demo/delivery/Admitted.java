package health.sts.demo.delivery;

import health.sts.demo.delivery.Part.Booking;
import health.sts.demo.roster.DemoRoster;
import health.sts.demo.roster.Doctor;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * How the physicians of wave 1 came out of their training.
 *
 * @param passed who has access because of it
 * @param failed who failed the test three times
 * @param untrained who never came
 * @param busy chiefs, trainers and the cast, who struggle with nothing
 */
public record Admitted(List<Doctor> passed, List<Doctor> failed, List<Doctor> untrained, Set<Doctor> busy) {

    private static final double PASS = 80;

    /**
     * As it was planned.
     *
     * @param standing chiefs and the cast
     */
    public static Admitted of(DemoRoster roster, Set<Doctor> standing, Set<Doctor> trainers) {
        List<Part> parts = new PartBook(roster, standing, trainers).write(1);
        Set<Doctor> busy = new HashSet<>(standing);
        busy.addAll(trainers);
        return new Admitted(
                doctors(parts, Admitted::passes),
                doctors(parts, part -> part.books() != Booking.NONE && !passes(part)),
                doctors(parts, part -> part.books() == Booking.NONE),
                Set.copyOf(busy));
    }

    private static List<Doctor> doctors(List<Part> parts, Predicate<Part> who) {
        return parts.stream().filter(who).map(Part::doctor).toList();
    }

    private static boolean passes(Part part) {
        return part.scores().stream().anyMatch(score -> score >= PASS);
    }
}
