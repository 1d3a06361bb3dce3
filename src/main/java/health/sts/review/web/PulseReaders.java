package health.sts.review.web;

/** Who may read what pulses found. */
final class PulseReaders {

    static final String RESULTS =
            "hasAnyRole('cmio','program-manager','training-manager','exec-sponsor','dept-chief','auditor')";

    private PulseReaders() {}
}
