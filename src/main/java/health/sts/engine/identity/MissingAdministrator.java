package health.sts.engine.identity;

/** Nobody could administer this installation, so it does not start. */
class MissingAdministrator extends RuntimeException {

    private final String wayOut;

    private MissingAdministrator(String what, String wayOut) {
        super(what);
        this.wayOut = wayOut;
    }

    static MissingAdministrator unset() {
        return new MissingAdministrator(
                "There is no administrator yet, so nobody could sign in.",
                "Set the environment variables STS_ADMIN_USER and STS_ADMIN_PASSWORD for the first start.");
    }

    static MissingAdministrator weak(String sentence) {
        return new MissingAdministrator(
                "The first administrator cannot be created: " + sentence, "Set STS_ADMIN_PASSWORD to a stronger one.");
    }

    String wayOut() {
        return wayOut;
    }
}
