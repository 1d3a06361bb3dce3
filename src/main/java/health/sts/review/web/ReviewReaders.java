package health.sts.review.web;

/** Who opens the pages of reviews; what a person may do there is asked of the facades. */
final class ReviewReaders {

    static final String READING =
            "hasAnyRole('exec-sponsor','program-manager','cmio','training-manager','dept-chief','chief-of-staff','auditor')";
    /** Programme managers, and those who may stand in for one. */
    static final String WRITING =
            "hasAnyRole('exec-sponsor','program-manager','cmio','training-manager','dept-chief','chief-of-staff')";

    private ReviewReaders() {}
}
