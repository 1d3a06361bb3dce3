package health.sts.accountability;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/** The lines and mails of a case, a stretch at a time, for those who examine it. */
public interface CaseHistory {

    /**
     * A stretch of what the ledger and the mailbox hold about a case; one statement.
     *
     * @param kinds the kinds of ledger lines
     * @param mails also mails
     */
    List<Entry> of(String businessKey, Set<LedgerEntry.Kind> kinds, boolean mails, Stretch stretch);

    /**
     * Where a stretch lies.
     *
     * @param from its first moment, inclusive; null for the very beginning
     * @param newestFirst whether it goes back in time from there
     */
    record Stretch(Instant from, boolean newestFirst, int limit) {}

    /**
     * A ledger line, or a mail.
     *
     * @param line id of the ledger line; null for a mail
     * @param step node id or verb; the state of a mail
     * @param what name of the step, or null; the subject of a mail
     * @param actor user id; for a mail, to whom it went
     * @param decision key of the decision table, or null
     * @param rules ids of the rules that fired
     * @param content canonical JSON of a line; the text of a mail
     * @param earlierContent of the line before at the same step by or for the same person in this case, or null
     */
    record Entry(
            Instant at,
            Long line,
            LedgerEntry.Kind kind,
            String step,
            String what,
            String outcome,
            String actor,
            String role,
            String onBehalfOf,
            String decision,
            int decisionVersion,
            List<String> rules,
            String content,
            String earlierContent) {

        /** Whether it is a mail. */
        public boolean isMail() {
            return line == null;
        }
    }
}
