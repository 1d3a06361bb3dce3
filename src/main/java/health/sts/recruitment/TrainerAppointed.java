package health.sts.recruitment;

/** A candidate was appointed as peer trainer. Published in the transaction of the appointment. */
public record TrainerAppointed(
        String candidacyId, String physicianId, String userId, String waveId, String specialtyCode, String siteId) {}
