package health.sts.recruitment;

/** How a candidate came in. Volunteers meet a lower bar than those nominated by others (domain rule D2). */
public enum Source {
    VOLUNTEER,
    NOMINATED
}
