package health.sts.review.outcome;

import java.util.Set;

/**
 * Whose figures somebody sees beside those of the whole.
 *
 * @param specialties codes; null for all
 * @param trainerId the physician id of a trainer who sees their own; null for everybody's
 */
record Sight(Set<String> specialties, String trainerId) {

    static final Sight ALL = new Sight(null, null);

    boolean includesSpecialty(String code) {
        return specialties == null || specialties.contains(code);
    }

    boolean includesTrainer(String physicianId) {
        return trainerId == null || trainerId.equals(physicianId);
    }
}
