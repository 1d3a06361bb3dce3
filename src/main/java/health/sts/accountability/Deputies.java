package health.sts.accountability;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Who acts for whom during an absence. A deputy is offered the open and the new tasks of the person they stand in for,
 * and every duty that stands against that person stands against the deputy too.
 */
public interface Deputies {

    /** The longest time a deputy may be named for (A). */
    int LONGEST_DAYS = 90;

    /** The deputies who may act for this person now; always exact, one statement. */
    Set<String> inForce(String principal);

    /** The people this person may act for now; always exact, one statement. */
    Set<String> principalsOf(String deputy);

    /** Whether the first may act for the second now; always exact, one statement. */
    boolean isDeputyOf(String deputy, String principal);

    /**
     * The person acting names their deputy and has the open tasks offered to them.
     *
     * @return the id of the deputyship
     * @throws health.sts.shared.Refusal for oneself, a chain of deputies, a period that is missing, past or too long, or
     *     somebody who may not decide
     */
    String name(NameDeputy command);

    /** Ends a deputyship at once; only the person who is represented, the deputy or an administrator. */
    void end(String id);

    /** The deputyships a person named or received, latest first. */
    List<DeputyView> of(String userId);

    /**
     * Who stands in for the person acting, and when.
     *
     * @param from the first day, in the zone of the health system
     * @param until the last day, which still counts
     */
    record NameDeputy(String deputy, LocalDate from, LocalDate until, String reason) {}

    /**
     * One deputyship.
     *
     * @param until the first moment at which it no longer holds
     * @param endedEarly it was ended before its planned last day
     */
    record DeputyView(
            String id,
            String principal,
            String deputy,
            Instant from,
            Instant until,
            String reason,
            boolean endedEarly,
            Instant createdAt) {

        /** Whether the deputy may act at this moment. */
        public boolean inForceAt(Instant moment) {
            return !moment.isBefore(from) && moment.isBefore(until);
        }
    }
}
