package health.sts.people;

/** The three files the roster is loaded from; sites come first, because the other two name them. */
public enum ImportKind {
    SITES("Sites", "site", "sites"),
    PHYSICIANS("Physicians", "physician", "physicians"),
    DEPARTMENTS("Departments and chiefs", "department", "departments");

    private final String title;
    private final String one;
    private final String many;

    ImportKind(String title, String one, String many) {
        this.title = title;
        this.one = one;
        this.many = many;
    }

    public String title() {
        return title;
    }

    /** The word for one row. */
    public String one() {
        return one;
    }

    /** The word for rows, and the name of the file without its ending. */
    public String many() {
        return many;
    }
}
