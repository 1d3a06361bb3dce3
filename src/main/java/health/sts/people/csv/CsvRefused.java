package health.sts.people.csv;

/** The file as a whole cannot be read further; the message is a sentence for the person who loaded it. */
public class CsvRefused extends RuntimeException {

    private final long line;

    public CsvRefused(long line, String sentence) {
        super(sentence);
        this.line = line;
    }

    /** The line at which reading stopped; 0 means the whole file. */
    public long line() {
        return line;
    }
}
