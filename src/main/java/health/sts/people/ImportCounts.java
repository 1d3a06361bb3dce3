package health.sts.people;

/**
 * Rows of an import; {@code read} is the sum of all others but {@code gone}.
 *
 * @param gone active in the roster and missing in the file
 */
public record ImportCounts(int read, int added, int changed, int gone, int same, int refused) {

    /** Nothing was read. */
    public static final ImportCounts NONE = new ImportCounts(0, 0, 0, 0, 0, 0);
}
