package health.sts.accountability;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * Mail that leaves with the transaction that wrote it: sent after the commit, never for work that was rolled back, and
 * not lost when the mail server is away. Without a mail server it is kept and can be read here.
 */
public interface Mailbox {

    /** How many messages a page shows. */
    int PAGE = 50;

    /** Writes one message to each person, in the caller's transaction and in one batch. People without address keep it here. */
    void write(Collection<String> userIds, String subject, String text, String businessKey);

    /**
     * The newest messages that the person acting may read: their own; administrators, and everyone in the demo, all.
     *
     * @param before the id after which to go on, or null for the first page
     */
    List<MailView> readable(String before);

    /** One message that the person acting may read. */
    Optional<MailView> find(String id);

    /** Where a message is. */
    enum State {
        QUEUED,
        SENT,
        KEPT,
        FAILED
    }

    /**
     * One message.
     *
     * @param address null where the person has none
     * @param fault why it was not sent yet, or null
     */
    record MailView(
            String id,
            String userId,
            String address,
            String subject,
            String text,
            String businessKey,
            State state,
            int attempts,
            Instant createdAt,
            Instant sentAt,
            String fault) {}
}
