package health.sts.delivery;

import java.time.Instant;

/**
 * One physician's training for one wave, as the records say; times are null until it happened.
 *
 * @param trainingId the case, for example {@code TRN-7K3QF2M9XA}; business key of its processes
 * @param attempts how many attempts at the proficiency test count so far; corrections count once
 * @param passedAt when the attempt that passed was taken
 * @param missing the one step before access, {@link MissingStep#NONE} where there is access
 */
public record Learner(
        String trainingId,
        String waveId,
        String physicianId,
        String userId,
        String specialtyCode,
        String siteId,
        TrainingState state,
        Instant privacyAt,
        Instant elearningAt,
        Instant classAt,
        Instant labAt,
        Instant refresherAt,
        Instant passedAt,
        int attempts,
        Access access,
        MissingStep missing) {}
