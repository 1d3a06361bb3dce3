package health.sts.audit.verify;

/**
 * One record in its batch.
 *
 * @param leaf as sealed
 * @param found the leaf that the record's text gives; null where the record is gone
 */
record Entry(long position, char source, long recordId, String leaf, String found) implements Comparable<Entry> {

    boolean isIntact() {
        return leaf.equals(found);
    }

    boolean isMissing() {
        return found == null;
    }

    /** The order in which records of one pass are sealed: ledger lines before flows, by id. */
    @Override
    public int compareTo(Entry other) {
        int bySource = Character.compare(other.source, source);
        return bySource != 0 ? bySource : Long.compare(recordId, other.recordId);
    }

    Failure failure(Failure.Kind kind, long batch, String sentence) {
        return new Failure(kind, position, source, recordId, batch, sentence);
    }
}
