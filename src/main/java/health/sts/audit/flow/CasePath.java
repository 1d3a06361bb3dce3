package health.sts.audit.flow;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The true way of one process instance through its model.
 *
 * @param model the version it ran under
 * @param running whether it goes on
 * @param recorded whether its flows were recorded one by one; without that only the engine's history of steps is shown
 * @param cleaned whether the engine's history is gone, so that times are those of the flows
 * @param visits every stay at a node, in the order of arrival
 * @param counts how often each node was come to, by node id
 * @param flows how often each flow was taken, by flow id, in the order of the first time
 * @param missed the nodes of the model that it never came to
 */
public record CasePath(
        String processInstanceId,
        String businessKey,
        ModelVersion model,
        boolean running,
        boolean recorded,
        boolean cleaned,
        List<Visit> visits,
        Map<String, Integer> counts,
        Map<String, Integer> flows,
        List<Missed> missed) {

    /** A version of a process; the id is the engine's. */
    public record ModelVersion(String id, String key, int version, String versionTag, String name) {}

    /** How a stay at a node stands. */
    public enum State {
        DONE("done"),
        CURRENT("here now"),
        INTERRUPTED("interrupted");

        private final String word;

        State(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }
    }

    /**
     * One stay at a node.
     *
     * @param turn the how manieth at this node, from 1
     * @param kind in words, for example "task of a person"
     * @param arrived null where nothing recorded it, as for the start of a case whose history is gone
     * @param left null while it stays
     * @param hands who really completed it
     * @param ways the flows it left by, in words
     */
    public record Visit(
            String node,
            String name,
            String kind,
            int turn,
            State state,
            Instant arrived,
            Instant left,
            List<Hand> hands,
            List<String> ways) {

        /** Null while it stays or where one of the times is not known. */
        public Duration length() {
            return arrived == null || left == null ? null : Duration.between(arrived, left);
        }

        /**
         * Who completed it, in words: "Dr. Voss for Dr. Osei, the system".
         *
         * @param names display names by user id; null or gaps give the ids
         */
        public String who(Map<String, String> names) {
            Map<String, String> known = names == null ? Map.of() : names;
            return hands.stream()
                    .map(hand -> named(hand.actor(), known)
                            + (hand.onBehalfOf() == null ? "" : " for " + named(hand.onBehalfOf(), known)))
                    .collect(Collectors.joining(", "));
        }

        private static String named(String user, Map<String, String> names) {
            return user.equals("system") ? "the system" : names.getOrDefault(user, user);
        }
    }

    /**
     * Somebody who completed a step, from the ledger.
     *
     * @param onBehalfOf the person a deputy acted for, or null
     */
    public record Hand(String actor, String role, String onBehalfOf, String outcome, Instant at, long ledgerLine) {}

    /** A node that was not come to, with its name. */
    public record Missed(String node, String name, String kind) {}

    /** Nodes where the case is now. */
    public List<Visit> places() {
        return visits.stream().filter(visit -> visit.state() == State.CURRENT).toList();
    }

    /** Nodes come to more than once, with the count, by name. */
    public Map<String, Integer> loops() {
        return visits.stream()
                .filter(visit -> visit.turn() == 1 && counts.getOrDefault(visit.node(), 0) > 1)
                .collect(Collectors.toMap(Visit::name, visit -> counts.get(visit.node()), Math::max));
    }

    /** Everybody whose name the page needs, by user id. */
    public Set<String> people() {
        return visits.stream()
                .flatMap(visit -> visit.hands().stream())
                .flatMap(hand -> hand.onBehalfOf() == null
                        ? Stream.of(hand.actor())
                        : Stream.of(hand.actor(), hand.onBehalfOf()))
                .collect(Collectors.toSet());
    }

    /** The flows taken as the picture's script reads them: {@code flow=count}, parted by blanks. */
    public String flowMarks() {
        return flows.entrySet().stream()
                .map(flow -> flow.getKey() + "=" + flow.getValue())
                .collect(Collectors.joining(" "));
    }
}
