package health.sts.delivery.waiver;

/** The fields of a request, as forms and pages name them. */
public final class WaiverFields {

    public static final String TRAINING = "waiverTrainingId";
    public static final String REASON = "waiverReason";
    public static final String HOURS = "waiverHours";
    public static final String SUPERVISOR = "waiverSupervisor";

    private WaiverFields() {}
}
