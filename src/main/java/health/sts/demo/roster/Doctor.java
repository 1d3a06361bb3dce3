package health.sts.demo.roster;

/** A fictional physician of the demonstration. */
public record Doctor(
        int number,
        String userId,
        String givenName,
        String familyName,
        Field field,
        Hospital hospital,
        boolean privileges) {

    /** For example {@code PHY-00017}; no NPI, which could be that of a real person. */
    public String id() {
        return "PHY-%05d".formatted(number);
    }

    /** As typed under an agreement. */
    public String name() {
        return givenName + " " + familyName;
    }

    public int wave() {
        return hospital.wave();
    }
}
