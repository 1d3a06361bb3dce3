package health.sts.delivery.session;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A session whose facts are right by themselves; whether room and trainers are free is looked at under their locks.
 *
 * @param warnings what the person planning should have seen
 */
record SessionDraft(
        PlanSession plan, Instant startsAt, Instant endsAt, ZoneId zone, String leadUserId, List<String> warnings) {

    /** What it occupies: the room where it has one, and both trainers. */
    List<String> resources() {
        Stream<String> people = Stream.of(Occupations.person(leadUserId), Occupations.person(plan.coUserId()));
        return plan.roomId() == null
                ? people.toList()
                : Stream.concat(Stream.of(Occupations.room(plan.roomId())), people)
                        .toList();
    }

    boolean overlaps(Instant from, Instant until) {
        return startsAt.isBefore(until) && endsAt.isAfter(from);
    }
}
