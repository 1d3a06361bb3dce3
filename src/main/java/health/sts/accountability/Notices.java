package health.sts.accountability;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Short sentences for people on their own page: what was decided about them, what is late, what comes next. */
public interface Notices {

    /** How many notices a page shows. */
    int PAGE = 50;

    /**
     * Tells people, in the caller's transaction and in one batch.
     *
     * @param link a path of ours such as {@code /candidates/CND-…}, or null
     * @param businessKey the case it is about, or null
     */
    void tell(Collection<String> userIds, String sentence, String link, String businessKey);

    /** How many the person has not read; for the header. */
    int unread(String userId);

    /**
     * The notices of the person acting, newest first.
     *
     * @param before the id after which to go on, or null for the first page
     */
    List<Notice> mine(String before);

    /** The person acting has read these; ids of others are left alone. */
    void markRead(Collection<String> ids);

    /** The person acting has read everything. */
    void markAllRead();

    /** One sentence for one person. */
    record Notice(String id, String sentence, String link, String businessKey, Instant at, Instant readAt) {

        public boolean unread() {
            return readAt == null;
        }
    }
}
