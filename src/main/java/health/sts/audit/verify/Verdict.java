package health.sts.audit.verify;

import java.util.List;

/**
 * What a check of a whole ledger found.
 *
 * @param first the first thing that is wrong, in the order of the records; null where all is as it was sealed
 * @param failures how many things are wrong
 * @param records sealed records that were checked
 * @param unsealed records that wait for their seal
 * @param late ledger lines that were sealed behind lines more than ten minutes younger: of long transactions, or put in
 *     under an old date before they were sealed; no failure, but worth a look
 * @param firstLate id of the first of these, or 0
 * @param newest the newest head, or null where nothing is sealed
 * @param keys short names of the keys that signed
 * @param keysFromOutside whether the keys were given from outside, and not taken from the ledger itself
 * @param headsChecked how many heads kept outside were compared
 */
public record Verdict(
        Failure first,
        long failures,
        long batches,
        long records,
        long unsealed,
        long late,
        long firstLate,
        Head newest,
        List<String> keys,
        boolean keysFromOutside,
        int headsChecked) {

    public boolean isValid() {
        return first == null;
    }

    /** {@code VALID} or the kind of the first failure. */
    public String word() {
        return isValid() ? "VALID" : first.kind().name();
    }

    /** The verdict in a sentence. */
    public String sentence() {
        if (isValid()) {
            return "Every sealed record is as it was sealed.";
        }
        String place = first.place();
        return (place.isEmpty() ? "" : Character.toUpperCase(place.charAt(0)) + place.substring(1) + ": ")
                + first.sentence();
    }
}
