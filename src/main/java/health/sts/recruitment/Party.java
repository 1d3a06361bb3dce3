package health.sts.recruitment;

/** Who signs the participation agreement. */
public enum Party {
    CANDIDATE,
    COMPLIANCE
}
