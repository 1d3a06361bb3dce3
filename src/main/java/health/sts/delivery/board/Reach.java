package health.sts.delivery.board;

/** How far a department is with what a measure counts: letter, colour and number say the same. */
public enum Reach {
    ALL("A", "done"),
    MOST("M", "active"),
    SOME("S", "waiting"),
    FEW("F", "late");

    private final String letter;
    private final String tag;

    Reach(String letter, String tag) {
        this.letter = letter;
        this.tag = tag;
    }

    public String letter() {
        return letter;
    }

    /** The end of the tag's class name. */
    public String tag() {
        return tag;
    }

    static Reach of(int good, int all, BoardSettings settings) {
        if (good == all) {
            return ALL;
        }
        long hundredfold = 100L * good;
        return hundredfold >= (long) settings.most() * all
                ? MOST
                : hundredfold >= (long) settings.some() * all ? SOME : FEW;
    }
}
