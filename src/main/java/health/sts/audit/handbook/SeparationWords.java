package health.sts.audit.handbook;

import health.sts.audit.handbook.bpmn.ProcessView.Node;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in words who may not do a step because of what they did, or are, in the same case. */
final class SeparationWords {

    private SeparationWords() {}

    static String of(Node node, Map<String, String> stepNames) {
        List<String> who = node.separateFrom().stream()
                .map(step -> step.equals("subject")
                        ? "the person the case is about"
                        : "whoever did “%s”".formatted(stepNames.getOrDefault(step, step)))
                .toList();
        return who.isEmpty()
                ? ""
                : who.stream().limit(who.size() - 1L).collect(Collectors.joining(", "))
                        + (who.size() > 1 ? " and " : "")
                        + who.get(who.size() - 1);
    }
}
