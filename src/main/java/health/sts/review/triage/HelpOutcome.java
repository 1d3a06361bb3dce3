package health.sts.review.triage;

/** How an offer of help ended, as the trainer says. */
public enum HelpOutcome {
    HELPED,
    /** The colleague does not want it. */
    DECLINED,
    NOT_REACHED,
    /** The trainer cannot help, so somebody else is asked. */
    CANNOT
}
