package health.sts.audit.verify;

/**
 * One thing that is not as it was sealed.
 *
 * @param position of the record in the sealed order; 0 where it has none
 * @param source {@code L} for a ledger line, {@code F} for a flow taken, a blank where the record is not known
 * @param recordId the record's id in its table; 0 where it is not known
 * @param batch the number of its batch; 0 where it has none
 * @param sentence what is wrong, for people
 */
public record Failure(Kind kind, long position, char source, long recordId, long batch, String sentence) {

    private static final char NO_SOURCE = ' ';

    static Failure atBatch(Kind kind, long position, long batch, String sentence) {
        return new Failure(kind, position, NO_SOURCE, 0, batch, sentence);
    }

    /** "position 17, ledger line 23, batch 2", without what is not known; may be empty. */
    public String place() {
        StringBuilder place = new StringBuilder();
        add(place, "position", position);
        add(place, source == 'F' ? "flow" : "ledger line", recordId);
        add(place, "batch", batch);
        return place.toString();
    }

    private static void add(StringBuilder place, String name, long number) {
        if (number > 0) {
            place.append(place.isEmpty() ? "" : ", ").append(name).append(' ').append(number);
        }
    }

    /** The ways in which a ledger can differ from what was sealed. */
    public enum Kind {
        /** A record's text does not give the leaf that was sealed. */
        CHANGED,
        /** A sealed record is gone. */
        REMOVED,
        /** A record is there that was never sealed, or a leaf more than its batch had. */
        INSERTED,
        /** The records are all there, but at other places. */
        REORDERED,
        /** The end is missing. */
        TRUNCATED,
        /** Signature, key or chain is not what it was: somebody sealed anew. */
        FORGED
    }
}
