package health.sts.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.impl.util.xml.Namespace;

/** Reads what our models say in extension elements. */
final class ModelElements {

    static final Namespace CAMUNDA = new Namespace("http://camunda.org/schema/1.0/bpmn");

    private ModelElements() {}

    /** The {@code camunda:properties} of an element, in order. */
    static Map<String, String> properties(Element element) {
        Map<String, String> properties = new LinkedHashMap<>();
        Element extensions = element.element("extensionElements");
        Element list = extensions == null ? null : extensions.elementNS(CAMUNDA, "properties");
        if (list != null) {
            list.elementsNS(CAMUNDA, "property")
                    .forEach(property -> properties.put(property.attribute("name"), property.attribute("value")));
        }
        return Map.copyOf(properties);
    }

    static String formRef(Element element) {
        return element.attributeNS(CAMUNDA, "formRef");
    }
}
