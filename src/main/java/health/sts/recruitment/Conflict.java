package health.sts.recruitment;

/** What is known of a conflict of interest or an open disciplinary matter. */
public enum Conflict {
    NONE,
    DECLARED,
    CLEARED,
    CONFIRMED
}
