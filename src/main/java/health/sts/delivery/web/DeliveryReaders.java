package health.sts.delivery.web;

/** Who may open the wave board; a chief sees their own departments there. */
final class DeliveryReaders {

    static final String BOARD =
            "hasAnyRole('exec-sponsor','program-manager','cmio','training-manager','dept-chief','chief-of-staff','evaluator','auditor')";
    static final String OPENING = "hasAnyRole('program-manager','training-manager')";

    private DeliveryReaders() {}
}
