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

    /** Writes different messages to people, in the caller's transaction and in one batch. */
    void write(Collection<Message> messages);

    /** The address from which our mail comes; calendar messages name it as their organizer. */
    String sender();

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
     * One message to one person.
     *
     * @param businessKey the case it is about, or null
     * @param calendar what goes into the person's calendar with it, or null
     */
    record Message(String userId, String subject, String text, String businessKey, CalendarPart calendar) {}

    /**
     * A calendar message (RFC 5546) that travels with a mail.
     *
     * @param method what the calendar is asked to do: REQUEST or CANCEL
     * @param text the iCalendar object, which names the same method; at most {@link #LONGEST} characters
     */
    record CalendarPart(String method, String text) {

        /** The longest calendar text that is kept. */
        public static final int LONGEST = 8000;

        public CalendarPart {
            if (!method.matches("[A-Z-]{1,16}") || text.length() > LONGEST) {
                throw new IllegalArgumentException("Not a calendar message: " + method + ", " + text.length());
            }
        }
    }

    /**
     * One message.
     *
     * @param address null where the person has none
     * @param fault why it was not sent yet, or null
     * @param calendar what goes into the person's calendar with it, or null
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
            String fault,
            CalendarPart calendar) {}
}
