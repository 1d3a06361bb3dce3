package health.sts.certification.curriculum;

import java.util.List;
import java.util.Map;

/**
 * The curriculum of each specialty, in versions. A published version never changes; trainers on their way keep theirs and
 * get only what a newer one adds.
 */
public interface Curricula {

    /**
     * The newest version of a specialty.
     *
     * @throws health.sts.shared.Refusal conflict, where none was published: the training manager has to publish one
     */
    CurriculumVersion inForce(String specialtyCode);

    /** One version; not found where there is none. */
    CurriculumVersion version(String specialtyCode, int version);

    /** All versions of a specialty, newest first, without their items. */
    List<CurriculumVersion> versions(String specialtyCode);

    /** The newest version number of each specialty that has one; one statement. */
    Map<String, Integer> newest();

    /**
     * Publishes the next version of a specialty; only the training manager. Items with changed content must have a raised
     * revision, which this sets by comparing with the version before.
     *
     * @return the version's number
     */
    int publish(Publication publication);

    /**
     * A version to be published.
     *
     * @param majorUpgrade every holder of a certificate for the specialty has to recertify
     * @param note what changed and why, for people
     */
    record Publication(
            String specialtyCode,
            boolean majorUpgrade,
            String note,
            String examBlueprint,
            String examUrl,
            List<CurriculumItem> items) {}
}
