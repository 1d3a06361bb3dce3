package health.sts.audit.flow;

import java.util.Map;

/** What a node is, for people who never saw a model. */
final class NodeWords {

    private static final Map<String, String> WORDS = Map.ofEntries(
            Map.entry("userTask", "task of a person"),
            Map.entry("manualTask", "task of a person"),
            Map.entry("serviceTask", "automatic step"),
            Map.entry("sendTask", "automatic step"),
            Map.entry("businessRuleTask", "rule"),
            Map.entry("scriptTask", "automatic step"),
            Map.entry("receiveTask", "waiting for news"),
            Map.entry("callActivity", "process of its own"),
            Map.entry("subProcess", "part of the process"),
            Map.entry("exclusiveGateway", "question"),
            Map.entry("inclusiveGateway", "question"),
            Map.entry("eventBasedGateway", "waiting for what comes first"),
            Map.entry("parallelGateway", "side by side"),
            Map.entry("startEvent", "start"),
            Map.entry("endEvent", "end"),
            Map.entry("boundaryEvent", "event at a step"),
            Map.entry("intermediateCatchEvent", "waiting"),
            Map.entry("intermediateThrowEvent", "event"));

    private NodeWords() {}

    static String of(ModelGraph.Node node) {
        return node == null ? "step" : WORDS.getOrDefault(node.type(), "step");
    }
}
