package health.sts.audit.logs;

/** The formats in which an event log can be taken away. */
public enum LogFormat {
    XES("XES", "xes", "application/xml"),
    OCEL("OCEL 2.0", "jsonocel", "application/json"),
    CSV("CSV", "csv", "text/csv");

    private final String title;
    private final String ending;
    private final String mediaType;

    LogFormat(String title, String ending, String mediaType) {
        this.title = title;
        this.ending = ending;
        this.mediaType = mediaType;
    }

    public String title() {
        return title;
    }

    /** The end of the file's name, without the dot. */
    public String ending() {
        return ending;
    }

    public String mediaType() {
        return mediaType;
    }
}
