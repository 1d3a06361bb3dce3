package health.sts.people;

/**
 * What to list of the roster; every part may be null.
 *
 * @param text start of a family name, a whole name in either order, or a physician id
 * @param specialtyCode only this specialty
 * @param siteId only this site
 * @param leaversToo also those whom the roster no longer names
 * @param after where the page before ended ({@link RosterPage#next()})
 */
public record RosterSearch(String text, String specialtyCode, String siteId, boolean leaversToo, String after) {

    /** Everyone who is active. */
    public static final RosterSearch ALL = new RosterSearch(null, null, null, false, null);

    public RosterSearch {
        text = blankToNull(text);
        specialtyCode = blankToNull(specialtyCode);
        siteId = blankToNull(siteId);
        after = blankToNull(after);
    }

    /** The same from the start and without leavers. */
    RosterSearch activeOnly() {
        return new RosterSearch(text, specialtyCode, siteId, false, null);
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
