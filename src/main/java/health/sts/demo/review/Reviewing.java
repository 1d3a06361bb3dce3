package health.sts.demo.review;

/** Who acts for the programme after go-live. */
final class Reviewing {

    static final String TRAINING_MANAGER = "treyes";
    static final String PROGRAM_MANAGER = "lfinch";
    static final String CMIO = "aosei";
    static final String CHIEF_OF_STAFF = "bamaral";

    private Reviewing() {}
}
