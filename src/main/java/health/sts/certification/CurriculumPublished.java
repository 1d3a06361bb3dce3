package health.sts.certification;

/**
 * A new version of a specialty's curriculum is in force. Published in the transaction that publishes the version.
 *
 * @param majorUpgrade every holder of a certificate for the specialty has to recertify
 */
public record CurriculumPublished(String specialtyCode, int version, boolean majorUpgrade) {}
