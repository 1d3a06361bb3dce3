package health.sts.audit.flow;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Nodes and flows of a process model, in the order in which the model names them. */
record ModelGraph(Map<String, Node> nodes, Map<String, Flow> flows) {

    private static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    private static final Set<String> OTHER_TYPES =
            Set.of("subProcess", "transaction", "callActivity", "adHocSubProcess");

    /**
     * @param type the element's name, for example {@code userTask}
     * @param attachedTo the task that a boundary event sits on, or null
     * @param interrupting whether a boundary event ends that task
     */
    record Node(String id, String name, String type, String attachedTo, boolean interrupting) {

        boolean isGateway() {
            return type.endsWith("Gateway");
        }

        /** Where one of several ways is chosen. */
        boolean chooses() {
            return Set.of("exclusiveGateway", "inclusiveGateway", "complexGateway", "eventBasedGateway")
                    .contains(type);
        }
    }

    record Flow(String id, String name, String source, String target) {}

    static ModelGraph of(String xml) {
        try {
            XMLInputFactory factory = XMLInputFactory.newInstance();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
            return read(factory.createXMLStreamReader(new StringReader(xml)));
        } catch (XMLStreamException unreadable) {
            throw new IllegalArgumentException("A kept model cannot be read as XML", unreadable);
        }
    }

    /** The name of a node; its id where the model has none or is not this one. */
    String nameOf(String node) {
        Node known = nodes.get(node);
        return known == null ? node : known.name();
    }

    /** How a flow is called: its own name, else where it leads to. */
    String wayOf(String flow) {
        Flow known = flows.get(flow);
        if (known == null) {
            return flow;
        }
        return known.name() == null ? "to " + nameOf(known.target()) : known.name();
    }

    List<Flow> from(String node) {
        return flows.values().stream()
                .filter(flow -> flow.source().equals(node))
                .toList();
    }

    private static ModelGraph read(XMLStreamReader xml) throws XMLStreamException {
        Map<String, Node> nodes = new LinkedHashMap<>();
        Map<String, Flow> flows = new LinkedHashMap<>();
        while (xml.hasNext()) {
            if (xml.next() == XMLStreamReader.START_ELEMENT
                    && BPMN.equals(xml.getNamespaceURI())
                    && xml.getAttributeValue(null, "id") != null) {
                element(xml, nodes, flows);
            }
        }
        return new ModelGraph(nodes, flows);
    }

    private static void element(XMLStreamReader xml, Map<String, Node> nodes, Map<String, Flow> flows) {
        String id = xml.getAttributeValue(null, "id");
        String type = xml.getLocalName();
        String name = oneLine(xml.getAttributeValue(null, "name"));
        if (type.equals("sequenceFlow")) {
            String source = xml.getAttributeValue(null, "sourceRef");
            flows.put(id, new Flow(id, name, source, xml.getAttributeValue(null, "targetRef")));
        } else if (isNode(type)) {
            boolean interrupting = !"false".equals(xml.getAttributeValue(null, "cancelActivity"));
            String attachedTo = xml.getAttributeValue(null, "attachedToRef");
            nodes.put(id, new Node(id, name == null ? id : name, type, attachedTo, interrupting));
        }
    }

    private static boolean isNode(String type) {
        return type.endsWith("Task")
                || type.equals("task")
                || type.endsWith("Gateway")
                || type.endsWith("Event")
                || OTHER_TYPES.contains(type);
    }

    private static String oneLine(String name) {
        return name == null || name.isBlank() ? null : name.strip().replaceAll("\\s+", " ");
    }
}
