package health.sts.people;

/** Where an import stands. */
public enum ImportStatus {
    PREVIEWED("Waits to be applied", "active"),
    APPLIED("Applied", "done"),
    UNDONE("Undone", "stopped"),
    DISCARDED("Discarded", "stopped");

    private final String title;
    private final String tag;

    ImportStatus(String title, String tag) {
        this.title = title;
        this.tag = tag;
    }

    public String title() {
        return title;
    }

    /** The end of the class name of its tag on pages. */
    public String tag() {
        return tag;
    }
}
