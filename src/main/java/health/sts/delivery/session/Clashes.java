package health.sts.delivery.session;

import health.sts.delivery.session.Occupations.Busy;
import health.sts.engine.Identities;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Says what is in the way of a session, and what to do. */
@Component
class Clashes {

    private static final String ROOM = Occupations.room("");
    private static final String PERSON = Occupations.person("");

    private final SessionReads sessions;
    private final RoomStore rooms;
    private final Identities identities;
    private final ObjectProvider<Engagements> engagements;

    Clashes(SessionReads sessions, RoomStore rooms, Identities identities, ObjectProvider<Engagements> engagements) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.identities = identities;
        this.engagements = engagements;
    }

    /** The field of a form that names the resource. */
    static String field(SessionDraft draft, String resource) {
        if (resource.startsWith(ROOM)) {
            return "roomId";
        }
        return resource.equals(Occupations.person(draft.leadUserId())) ? "leadPhysicianId" : "coUserId";
    }

    /** A sentence for each; three statements for all of them. */
    Map<Busy, String> sentences(Collection<Busy> inTheWay) {
        Map<String, String> names = new HashMap<>();
        rooms.of(after(ROOM, inTheWay)).forEach(room -> names.put(Occupations.room(room.id()), room.name()));
        List<String> people = after(PERSON, inTheWay);
        if (!people.isEmpty()) {
            identities.names(people).forEach((user, name) -> names.put(Occupations.person(user), name));
        }
        Map<Busy, String> sentences = new HashMap<>();
        places(inTheWay)
                .forEach((busy, place) -> sentences.put(
                        busy,
                        (busy.resource().startsWith(ROOM)
                                        ? "%s is taken by %s. Choose another room or time."
                                        : "%s is busy with %s. Choose somebody else or another time.")
                                .formatted(names.get(busy.resource()), place)));
        return sentences;
    }

    String sentence(Busy busy) {
        return sentences(List.of(busy)).get(busy);
    }

    /** What each is busy with, in a few words. */
    Map<Busy, String> places(Collection<Busy> inTheWay) {
        if (inTheWay.isEmpty()) {
            return Map.of();
        }
        Map<String, SessionView> known = sessions
                .of(inTheWay.stream().map(Busy::sessionId).toList())
                .stream()
                .collect(Collectors.toMap(SessionView::sessionId, Function.identity()));
        Map<String, String> others = new HashMap<>();
        List<String> unknown = inTheWay.stream()
                .map(Busy::sessionId)
                .filter(id -> !known.containsKey(id))
                .distinct()
                .toList();
        if (!unknown.isEmpty()) {
            engagements.orderedStream().forEach(other -> others.putAll(other.words(unknown)));
        }
        Map<Busy, String> places = new HashMap<>();
        inTheWay.forEach(busy -> places.put(
                busy,
                others.containsKey(busy.sessionId())
                        ? others.get(busy.sessionId())
                        : place(known.get(busy.sessionId()))));
        return places;
    }

    private static String place(SessionView session) {
        return session == null
                ? "another session of this list"
                : "%s %s, %s"
                        .formatted(
                                session.kind().title().toLowerCase(Locale.ROOT),
                                session.sessionId(),
                                SiteClock.words(session.startsAt(), session.endsAt(), session.zone()));
    }

    private static List<String> after(String prefix, Collection<Busy> inTheWay) {
        return inTheWay.stream()
                .map(Busy::resource)
                .filter(resource -> resource.startsWith(prefix))
                .map(resource -> resource.substring(prefix.length()))
                .distinct()
                .toList();
    }
}
