package health.sts.audit.cases;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The names in one BPMN text.
 *
 * @param names by node id; nodes without a name are left out
 * @param steps ids of what people do: user tasks and the form a case starts with
 * @param ends ids of the end events
 */
record NodeNames(Map<String, String> names, List<String> steps, List<String> ends) {

    private static final XMLInputFactory XML = XMLInputFactory.newDefaultFactory();

    static {
        XML.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XML.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    }

    /** Reads a text; one that cannot be read has no names. */
    static NodeNames read(String text) {
        NodeNames read = new NodeNames(new HashMap<>(), new ArrayList<>(), new ArrayList<>());
        try {
            XMLStreamReader xml = XML.createXMLStreamReader(new StringReader(text));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamReader.START_ELEMENT) {
                    read.element(xml);
                }
            }
            return read;
        } catch (XMLStreamException unreadable) {
            return new NodeNames(Map.of(), List.of(), List.of());
        }
    }

    private void element(XMLStreamReader xml) {
        String id = xml.getAttributeValue(null, "id");
        if (id == null) {
            return;
        }
        String name = xml.getAttributeValue(null, "name");
        if (name != null && !name.isBlank()) {
            names.put(id, name.replaceAll("\\s+", " ").strip());
        }
        switch (xml.getLocalName()) {
            case "endEvent" -> ends.add(id);
            case "userTask" -> steps.add(id);
            case "startEvent" -> {
                if (hasForm(xml)) {
                    steps.add(id);
                }
            }
            default -> {}
        }
    }

    private static boolean hasForm(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("formRef")) {
                return true;
            }
        }
        return false;
    }
}
