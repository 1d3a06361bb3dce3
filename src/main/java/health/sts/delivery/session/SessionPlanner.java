package health.sts.delivery.session;

import health.sts.delivery.session.Occupations.Busy;
import health.sts.shared.CurrentActor;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Plans sessions, one or hundreds: each by itself, then all of them against what rooms and trainers are busy with. */
@Component
class SessionPlanner {

    private static final String NONE_OF_THEM =
            "Not planned, because others of the list cannot be and you asked for all or none.";

    private final SessionRules rules;
    private final Occupations occupations;
    private final Clashes clashes;
    private final RoomStore rooms;
    private final SessionStore store;
    private final CurrentActor actor;
    private final Clock clock;

    SessionPlanner(
            SessionRules rules,
            Occupations occupations,
            Clashes clashes,
            RoomStore rooms,
            SessionStore store,
            CurrentActor actor,
            Clock clock) {
        this.rules = rules;
        this.occupations = occupations;
        this.clashes = clashes;
        this.rooms = rooms;
        this.store = store;
        this.actor = actor;
        this.clock = clock;
    }

    /** What would become of each; nothing is locked or written. */
    List<Occurrence> look(List<PlanSession> plans) {
        return judged(drafts(plans)).stream().map(Candidate::occurrence).toList();
    }

    /** Plans those that nothing stands against. */
    List<Occurrence> plan(List<PlanSession> plans, boolean confirmed, boolean allOrNothing, String seriesId) {
        List<Candidate> candidates = drafts(plans);
        occupations.lock(resources(candidates));
        List<Candidate> judged = judged(candidates).stream()
                .map(candidate -> confirmed ? candidate : candidate.unconfirmed())
                .toList();
        if (allOrNothing && judged.stream().anyMatch(candidate -> candidate.draft == null)) {
            return judged.stream()
                    .map(candidate -> candidate.draft == null
                            ? candidate.occurrence
                            : candidate.occurrence.refused(null, NONE_OF_THEM))
                    .toList();
        }
        return insert(judged, seriesId);
    }

    private List<Occurrence> insert(List<Candidate> judged, String seriesId) {
        Map<Candidate, NewSession> sessions = new LinkedHashMap<>();
        for (Candidate candidate : judged) {
            if (candidate.draft != null) {
                sessions.put(
                        candidate, new NewSession(Ids.next("SES"), candidate.draft, CheckInSecret.make(), seriesId));
            }
        }
        if (!sessions.isEmpty()) {
            store.insert(List.copyOf(sessions.values()), actor.get().userId(), clock.instant());
        }
        return judged.stream()
                .map(candidate -> Optional.ofNullable(sessions.get(candidate))
                        .map(session -> candidate.planned(session.view(candidate.roomName)))
                        .orElse(candidate.occurrence))
                .toList();
    }

    private List<Candidate> drafts(List<PlanSession> plans) {
        PlanningFacts facts = rules.facts();
        List<Candidate> candidates = new ArrayList<>();
        for (PlanSession plan : plans) {
            int number = candidates.size() + 1;
            try {
                SessionDraft draft = rules.draft(plan, facts);
                candidates.add(
                        new Candidate(new Occurrence(number, plan, null, null, null, draft.warnings()), draft, null));
            } catch (Refusal refusal) {
                candidates.add(new Candidate(
                        new Occurrence(
                                number, plan, null, refusal.field().orElse(null), refusal.getMessage(), List.of()),
                        null,
                        null));
            }
        }
        return candidates;
    }

    /** The locked rooms and times are read once for all; each that is taken counts for those after it. */
    private List<Candidate> judged(List<Candidate> candidates) {
        Map<String, RoomView> known = rooms
                .of(candidates.stream()
                        .filter(candidate -> candidate.draft != null)
                        .map(candidate -> candidate.draft.plan().roomId())
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList())
                .stream()
                .collect(Collectors.toMap(RoomView::id, Function.identity()));
        Map<String, List<Busy>> busy = busy(candidates);
        List<Candidate> judged = new ArrayList<>();
        Map<Integer, Busy> inTheWay = new HashMap<>();
        for (Candidate candidate : candidates) {
            Candidate next = candidate.draft == null ? candidate : candidate.in(known);
            if (next.draft != null) {
                Optional<Busy> clash = clash(next.draft, busy);
                clash.ifPresent(found -> inTheWay.put(next.occurrence.number(), found));
                if (clash.isEmpty()) {
                    occupy(next, busy);
                }
            }
            judged.add(next);
        }
        Map<Busy, String> sentences = clashes.sentences(inTheWay.values());
        return judged.stream()
                .map(candidate -> Optional.ofNullable(inTheWay.get(candidate.occurrence.number()))
                        .map(found -> candidate.refused(
                                Clashes.field(candidate.draft, found.resource()), sentences.get(found)))
                        .orElse(candidate))
                .toList();
    }

    private Map<String, List<Busy>> busy(List<Candidate> candidates) {
        List<SessionDraft> drafts = candidates.stream()
                .map(candidate -> candidate.draft)
                .filter(Objects::nonNull)
                .toList();
        if (drafts.isEmpty()) {
            return new HashMap<>();
        }
        Instant from = drafts.stream()
                .map(SessionDraft::startsAt)
                .min(Instant::compareTo)
                .orElseThrow();
        Instant until = drafts.stream()
                .map(SessionDraft::endsAt)
                .max(Instant::compareTo)
                .orElseThrow();
        return occupations.busy(resources(candidates), from, until, null).stream()
                .collect(Collectors.groupingBy(Busy::resource, HashMap::new, Collectors.toCollection(ArrayList::new)));
    }

    private static Optional<Busy> clash(SessionDraft draft, Map<String, List<Busy>> busy) {
        return draft.resources().stream()
                .flatMap(resource -> busy.getOrDefault(resource, List.of()).stream())
                .filter(other -> draft.overlaps(other.from(), other.until()))
                .findFirst();
    }

    private static void occupy(Candidate candidate, Map<String, List<Busy>> busy) {
        SessionDraft draft = candidate.draft;
        draft.resources().forEach(resource -> busy.computeIfAbsent(resource, key -> new ArrayList<>())
                .add(new Busy(resource, "#" + candidate.occurrence.number(), draft.startsAt(), draft.endsAt())));
    }

    private static List<String> resources(List<Candidate> candidates) {
        return candidates.stream()
                .filter(candidate -> candidate.draft != null)
                .flatMap(candidate -> candidate.draft.resources().stream())
                .distinct()
                .toList();
    }

    /** One of the list on its way; without a draft it is refused. */
    private record Candidate(Occurrence occurrence, SessionDraft draft, String roomName) {

        Candidate refused(String field, String problem) {
            return new Candidate(occurrence.refused(field, problem), null, null);
        }

        Candidate unconfirmed() {
            return draft == null || occurrence.warnings().isEmpty()
                    ? this
                    : refused("confirmed", String.join(" ", occurrence.warnings()) + " Confirm that you want it so.");
        }

        Candidate in(Map<String, RoomView> rooms) {
            if (draft.plan().roomId() == null) {
                return this;
            }
            RoomView room = rooms.get(draft.plan().roomId());
            try {
                SessionRules.checkRoom(draft.plan(), room);
                return new Candidate(occurrence, draft, room.name());
            } catch (Refusal refusal) {
                return refused(refusal.field().orElse(null), refusal.getMessage());
            }
        }

        Occurrence planned(SessionView session) {
            return new Occurrence(occurrence.number(), occurrence.plan(), session, null, null, occurrence.warnings());
        }
    }
}
