package health.sts.audit.handbook.bpmn;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A process as people read it.
 *
 * @param purpose its documentation, or an empty text
 * @param starters titles of the roles that may start it by hand; empty where nobody does
 * @param starts how a case begins
 * @param straight the steps of the case that goes well, in order
 * @param aside the steps of the other ways, in the order in which the straight way leaves for them
 * @param always what can happen at any time, part by part
 * @param ends how a case can end, in the order in which one comes to them
 */
public record ProcessView(
        String key,
        String name,
        String versionTag,
        String purpose,
        List<String> starters,
        List<Node> starts,
        List<Node> straight,
        List<Node> aside,
        List<Node> always,
        List<Node> ends) {

    /** All that is described, in the order of the page. */
    public Stream<Node> nodes() {
        return Stream.of(starts, straight, aside, always, ends).flatMap(Collection::stream);
    }

    /** The node of this id. */
    public Optional<Node> node(String id) {
        return nodes().filter(node -> node.id().equals(id)).findFirst();
    }

    /** The steps that somebody or something works on, without questions and events. */
    public Stream<Node> steps() {
        return nodes().filter(node -> node.kind().isStep());
    }

    /**
     * One step, question, event or part.
     *
     * @param number the number of a step on the page, or null for what is not a step
     * @param text its documentation, or an empty text
     * @param facts what the model says about it, label and words, in the order of reading
     * @param form the key of its form, or null
     * @param table the key of the decision table that it asks, or null
     * @param calls the key of the process that it calls, or null
     * @param separateFrom the steps whose doer may not do this one, and "subject"
     * @param role titles of the roles that do it; empty where no person does
     * @param ways where the case goes from here
     */
    public record Node(
            String id,
            String name,
            Kind kind,
            Integer number,
            String text,
            Map<String, String> facts,
            String form,
            String table,
            String calls,
            List<String> separateFrom,
            List<String> role,
            List<Way> ways) {

        Node numbered(int place) {
            return new Node(id, name, kind, place, text, facts, form, table, calls, separateFrom, role, ways);
        }
    }

    /**
     * One way on.
     *
     * @param id of the flow or of the event at the edge of a step
     * @param answer what stands on the flow, or null
     * @param condition in words, or null
     * @param target where it leads
     */
    public record Way(String id, String answer, String condition, String target, String targetName) {}

    /** The sorts of nodes. */
    public enum Kind {
        START("Start", false),
        PERSON("A person decides", true),
        SYSTEM("The system", true),
        RULES("Decision table", true),
        CALL("Another process", true),
        WAIT("Waiting", true),
        QUESTION("Question", false),
        TOGETHER("Side by side", false),
        EVENT("Event", false),
        PART("At any time", false),
        END("End", false);

        private final String title;
        private final boolean step;

        Kind(String title, boolean step) {
            this.title = title;
            this.step = step;
        }

        public String title() {
            return title;
        }

        public boolean isStep() {
            return step;
        }
    }
}
