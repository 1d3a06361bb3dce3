package health.sts.people;

import java.math.BigDecimal;

/**
 * A physician of the roster. Email, NPI and clinical share are for those who manage the programme: pages show them only
 * to these roles.
 *
 * @param userId the id this person signs in with
 * @param clinicalFte share of a full post spent with patients, 0.00 to 1.50
 * @param npi national provider identifier with a valid check digit, or null
 * @param active false once a roster no longer names them; the row stays for the record
 */
public record PhysicianView(
        String physicianId,
        String userId,
        String familyName,
        String givenName,
        String email,
        String specialtyCode,
        String specialtyName,
        String siteId,
        String siteName,
        Employment employment,
        boolean highAcuity,
        boolean multiRole,
        boolean privilegesActive,
        BigDecimal clinicalFte,
        String npi,
        boolean active) {

    /** As people address them: {@code Dr. Mei Tanaka}. */
    public String name() {
        return "Dr. " + givenName + " " + familyName;
    }
}
