package health.sts.review.metric;

/** Who may read figures, who may read the records behind them with names, and who may have them read anew. */
public final class MetricReaders {

    /** Sums without names. */
    public static final String FIGURES =
            "hasAnyRole('auditor','cmio','program-manager','training-manager','exec-sponsor','dept-chief')";

    /** Records of people. */
    public static final String RECORDS = "hasAnyRole('auditor','cmio','program-manager','training-manager')";

    /** Take readings between the reviews. */
    public static final String TAKERS = "hasAnyRole('cmio','program-manager')";

    private MetricReaders() {}
}
