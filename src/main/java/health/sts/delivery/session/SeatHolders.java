package health.sts.delivery.session;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** What a change of a session means for those who have a seat in it; {@code booking}, which keeps the seats, knows. */
public interface SeatHolders {

    /** Everybody with a seat, not those who wait, by name. */
    List<Holder> of(String sessionId);

    /** The same, with their trainings locked in the order of ids; the caller has locked the session. */
    List<Holder> lock(String sessionId);

    /**
     * Who of them sees patients or is away then.
     *
     * @return a few words for each by training id, for example {@code "clinic on Tuesdays, 08:00 to 12:00"}
     */
    Map<String, String> clinicClashes(Collection<Holder> holders, Instant from, Instant until);

    /**
     * Takes somebody's seat away, announces it and lets the next on the waiting list move up. The session has its new
     * time already, and the person occupies nothing for it any more; the caller tells the person.
     */
    void giveUp(String sessionId, String trainingId, String reason);

    /** The session has more seats, so that those who wait longest move up. */
    void moveUp(String sessionId);

    /** Somebody with a seat. */
    record Holder(String trainingId, String physicianId, String userId, String name) {}
}
