package health.sts.review.sustain.credit;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;

/**
 * One line of the ledger.
 *
 * @param sourceId the record it rests on
 * @param rate credits for an hour, as set when the entry was made
 * @param corrects the entry that this one takes back, or empty
 * @param reason why it takes something back, or null
 */
public record Entry(
        String id,
        String userId,
        String physicianId,
        HourKind kind,
        String sourceId,
        LocalDate workedOn,
        BigDecimal hours,
        BigDecimal rate,
        BigDecimal credits,
        String corrects,
        String reason,
        String recordedBy,
        Instant recordedAt) {

    /** The entry that makes this one undone. */
    Entry takenBack(String newId, String why, String by, Instant at) {
        return new Entry(
                newId,
                userId,
                physicianId,
                kind,
                sourceId,
                workedOn,
                hours.negate(),
                rate,
                credits.negate(),
                id,
                why,
                by,
                at);
    }

    public boolean correction() {
        return !corrects.isEmpty();
    }
}
