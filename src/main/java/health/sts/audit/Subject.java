package health.sts.audit;

/**
 * Somebody or something that cases are about.
 *
 * @param name as people call it, for example "Dr. Mei Tanaka, Cardiology"
 * @param link its own page, or null
 */
public record Subject(Key key, String name, String link) {

    /**
     * What identifies a subject for every capability.
     *
     * @param type {@code physician}, {@code trainer}, {@code user}, {@code wave} or {@code program}; a trainer is named by
     *     the physician's id
     */
    public record Key(String type, String id) {}
}
