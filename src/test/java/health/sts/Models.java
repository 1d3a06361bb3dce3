package health.sts;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Documentation;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperty;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.InputExpression;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The models, decision tables and forms of the repository, read as files and by their schema. */
final class Models {

    static final List<Model> PROCESSES = read("processes", ".bpmn").stream()
            .map(file -> new Model(file, Bpmn.readModelFromFile(file.toFile())))
            .toList();

    static final List<Table> DECISIONS = read("processes", ".dmn").stream()
            .map(file -> new Table(file, Dmn.readModelFromFile(file.toFile())))
            .toList();

    static final List<Form> FORMS =
            read("forms", ".form").stream().map(Form::read).toList();

    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");

    private Models() {}

    /** One diagram with its one process. */
    record Model(Path file, BpmnModelInstance bpmn) {

        String name() {
            return bare(file);
        }

        String capability() {
            return file.getParent().getFileName().toString();
        }

        Process process() {
            return all(Process.class).iterator().next();
        }

        <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
            return bpmn.getModelElementsByType(type);
        }

        /** Every expression of the file, wherever it stands. */
        List<String> expressions() {
            String text = Bpmn.convertToString(bpmn)
                    .replace("&gt;", ">")
                    .replace("&lt;", "<")
                    .replace("&quot;", "\"")
                    .replace("&amp;", "&");
            return EXPRESSION.matcher(text).results().map(MatchResult::group).toList();
        }
    }

    /** One file with its one decision table. */
    record Table(Path file, DmnModelInstance dmn) {

        String name() {
            return bare(file);
        }

        String capability() {
            return file.getParent().getFileName().toString();
        }

        Decision decision() {
            return dmn.getModelElementsByType(Decision.class).iterator().next();
        }

        /** The variables that the table asks for. */
        List<String> inputs() {
            return dmn.getModelElementsByType(InputExpression.class).stream()
                    .map(input -> input.getText().getTextContent().strip())
                    .toList();
        }
    }

    /** One form with its components, those in groups included. */
    record Form(Path file, JsonNode json, List<JsonNode> components) {

        private static Form read(Path file) {
            try {
                JsonNode json = new ObjectMapper().readTree(file.toFile());
                List<JsonNode> components = new ArrayList<>();
                collect(json.path("components"), components);
                return new Form(file, json, components);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(file + " is not JSON", unreadable);
            }
        }

        private static void collect(JsonNode list, List<JsonNode> components) {
            list.forEach(component -> {
                components.add(component);
                collect(component.path("components"), components);
            });
        }

        String name() {
            return bare(file);
        }

        String capability() {
            return file.getParent().getFileName().toString();
        }

        List<String> keys() {
            return components.stream()
                    .filter(component -> component.hasNonNull("key"))
                    .map(component -> component.get("key").asText())
                    .toList();
        }
    }

    /** The extension properties of a node or process. */
    static Map<String, String> properties(BaseElement element) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (element.getExtensionElements() != null) {
            element.getExtensionElements()
                    .getElementsQuery()
                    .filterByType(CamundaProperties.class)
                    .list()
                    .forEach(list -> {
                        for (CamundaProperty property : list.getCamundaProperties()) {
                            properties.put(property.getCamundaName(), property.getCamundaValue());
                        }
                    });
        }
        return properties;
    }

    /** The extension elements of one kind. */
    static <T extends ModelElementInstance> List<T> extensions(BaseElement element, Class<T> type) {
        return element.getExtensionElements() == null
                ? List.of()
                : element.getExtensionElements()
                        .getElementsQuery()
                        .filterByType(type)
                        .list();
    }

    static String documentation(BaseElement element) {
        return element.getDocumentations().stream()
                .map(Documentation::getTextContent)
                .findFirst()
                .orElse("")
                .strip();
    }

    private static List<Path> read(String folder, String ending) {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String bare(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }
}
