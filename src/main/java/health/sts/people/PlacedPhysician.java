package health.sts.people;

/** Where an active physician works, for lists that hold thousands of them. */
public record PlacedPhysician(String physicianId, String userId, String specialtyCode, String siteId) {}
