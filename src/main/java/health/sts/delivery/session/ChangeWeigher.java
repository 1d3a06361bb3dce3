package health.sts.delivery.session;

import health.sts.delivery.session.ChangeImpact.Hit;
import health.sts.delivery.session.Occupations.Busy;
import health.sts.delivery.session.SeatHolders.Holder;
import health.sts.engine.Identities;
import health.sts.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Says what stands against a change, what it does, and whom it hits. */
@Component
class ChangeWeigher {

    private final Occupations occupations;
    private final SeatHolders holders;
    private final Clashes clashes;
    private final RoomStore rooms;
    private final Identities identities;

    ChangeWeigher(
            Occupations occupations, SeatHolders holders, Clashes clashes, RoomStore rooms, Identities identities) {
        this.occupations = occupations;
        this.holders = holders;
        this.clashes = clashes;
        this.rooms = rooms;
        this.identities = identities;
    }

    /** Everything that has to be locked before {@link #weigh} may be believed. */
    static List<String> resources(SessionDraft after, List<Holder> seated) {
        return Stream.concat(
                        after.resources().stream(),
                        seated.stream().map(Holder::userId).map(Occupations::person))
                .distinct()
                .toList();
    }

    ChangeImpact weigh(SessionView before, SessionDraft after, List<Holder> seated) {
        PlanSession plan = after.plan();
        RoomView room = plan.roomId() == null ? null : rooms.find(plan.roomId()).orElse(null);
        if (plan.roomId() != null) {
            SessionRules.checkRoom(plan, room);
        }
        if (plan.capacity() < before.taken()) {
            throw Refusal.invalid(
                    "capacity",
                    "%d people have a seat. Choose at least %d seats.".formatted(before.taken(), before.taken()));
        }
        checkNotLearning(after, seated);
        List<Busy> busy =
                occupations.busy(resources(after, seated), after.startsAt(), after.endsAt(), before.sessionId());
        List<String> own = after.resources();
        busy.stream()
                .filter(other -> own.contains(other.resource()))
                .findFirst()
                .ifPresent(other -> {
                    throw Refusal.invalid(Clashes.field(after, other.resource()), clashes.sentence(other));
                });
        boolean moved = moved(before, after);
        List<Hit> losing = moved ? losing(busy, seated) : List.of();
        return new ChangeImpact(
                changes(before, after, room == null ? null : room.name()),
                moved ? after.warnings() : List.of(),
                losing,
                moved ? clinic(after, seated, losing) : List.of(),
                seated.size());
    }

    static boolean moved(SessionView before, SessionDraft after) {
        return !before.startsAt().equals(after.startsAt()) || !before.endsAt().equals(after.endsAt());
    }

    /** Whether calendars show the session otherwise after it. */
    static boolean announced(SessionView before, SessionDraft after) {
        return moved(before, after)
                || !Objects.equals(before.roomId(), after.plan().roomId())
                || !Objects.equals(before.link(), after.plan().link())
                || !before.leadUserId().equals(after.leadUserId())
                || !before.coUserId().equals(after.plan().coUserId());
    }

    private static void checkNotLearning(SessionDraft after, List<Holder> seated) {
        seated.stream()
                .filter(holder -> holder.userId().equals(after.leadUserId())
                        || holder.userId().equals(after.plan().coUserId()))
                .findFirst()
                .ifPresent(holder -> {
                    throw Refusal.invalid(
                            holder.userId().equals(after.leadUserId()) ? "leadPhysicianId" : "coUserId",
                            holder.name() + " has a seat in this session as a learner. Choose somebody else.");
                });
    }

    private List<Hit> losing(List<Busy> busy, List<Holder> seated) {
        Map<String, Busy> elsewhere =
                busy.stream().collect(Collectors.toMap(Busy::resource, other -> other, (first, second) -> first));
        List<Holder> hit = seated.stream()
                .filter(holder -> elsewhere.containsKey(Occupations.person(holder.userId())))
                .toList();
        Map<Busy, String> sentences = clashes.places(hit.stream()
                .map(holder -> elsewhere.get(Occupations.person(holder.userId())))
                .toList());
        return hit.stream()
                .map(holder -> new Hit(
                        holder.trainingId(),
                        holder.userId(),
                        holder.name(),
                        sentences.get(elsewhere.get(Occupations.person(holder.userId())))))
                .toList();
    }

    private List<Hit> clinic(SessionDraft after, List<Holder> seated, List<Hit> losing) {
        Set<String> gone = losing.stream().map(Hit::trainingId).collect(Collectors.toSet());
        List<Holder> staying = seated.stream()
                .filter(holder -> !gone.contains(holder.trainingId()))
                .toList();
        Map<String, String> busy = holders.clinicClashes(staying, after.startsAt(), after.endsAt());
        return staying.stream()
                .filter(holder -> busy.containsKey(holder.trainingId()))
                .map(holder ->
                        new Hit(holder.trainingId(), holder.userId(), holder.name(), busy.get(holder.trainingId())))
                .toList();
    }

    private List<String> changes(SessionView before, SessionDraft after, String roomName) {
        PlanSession plan = after.plan();
        List<String> changes = new ArrayList<>();
        if (moved(before, after)) {
            changes.add("Time: %s instead of %s"
                    .formatted(
                            SiteClock.words(after.startsAt(), after.endsAt(), after.zone()),
                            SiteClock.words(before.startsAt(), before.endsAt(), before.zone())));
        }
        if (!Objects.equals(before.roomId(), plan.roomId()) || !Objects.equals(before.link(), plan.link())) {
            changes.add("Place: %s instead of %s"
                    .formatted(
                            roomName == null ? plan.link() : roomName,
                            before.roomName() == null ? before.link() : before.roomName()));
        }
        if (before.capacity() != plan.capacity()) {
            changes.add("Seats: %d instead of %d".formatted(plan.capacity(), before.capacity()));
        }
        people(before, after, changes);
        return changes;
    }

    private void people(SessionView before, SessionDraft after, List<String> changes) {
        String co = after.plan().coUserId();
        if (before.leadUserId().equals(after.leadUserId()) && before.coUserId().equals(co)) {
            return;
        }
        Map<String, String> names = identities.names(Set.copyOf(List.of(before.leadUserId(), before.coUserId())));
        Map<String, String> next = identities.names(List.of(after.leadUserId(), co));
        if (!before.leadUserId().equals(after.leadUserId())) {
            changes.add("Lead trainer: %s instead of %s"
                    .formatted(next.get(after.leadUserId()), names.get(before.leadUserId())));
        }
        if (!before.coUserId().equals(co)) {
            changes.add("Co-trainer: %s instead of %s".formatted(next.get(co), names.get(before.coUserId())));
        }
    }
}
