package health.sts.delivery.board;

import health.sts.delivery.Access;
import health.sts.delivery.MissingStep;
import health.sts.delivery.TrainingState;
import java.time.Instant;

/**
 * One learner in a list.
 *
 * @param seatAt when the class begins in which there is a seat, or null
 * @param classAt when a class was attended, or null
 * @param passedAt when the attempt that passed was taken, or null
 */
public record PersonRow(
        String trainingId,
        String physicianId,
        String name,
        String specialtyCode,
        String siteId,
        TrainingState state,
        Instant seatAt,
        Instant classAt,
        int attempts,
        Instant passedAt,
        Access access,
        MissingStep missing) {

    PersonRow named(String name) {
        return new PersonRow(
                trainingId,
                physicianId,
                name,
                specialtyCode,
                siteId,
                state,
                seatAt,
                classAt,
                attempts,
                passedAt,
                access,
                missing);
    }
}
