package health.sts.engine;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Knows the fields of each deployed form, so that a submission can bring these and nothing else. Read once per version. */
@Component
class FormFields {

    private final ObjectProvider<RepositoryService> repository;
    private final AsEngine asEngine;
    private final ObjectMapper json;
    private final Map<String, Map<String, String>> known = new ConcurrentHashMap<>();

    FormFields(ObjectProvider<RepositoryService> repository, AsEngine asEngine, ObjectMapper json) {
        this.repository = repository;
        this.asEngine = asEngine;
        this.json = json;
    }

    /** The field names of a form in the deployment of this process definition; none for a task without a form. */
    Set<String> of(String processDefinitionId, String formId) {
        return labels(processDefinitionId, formId).keySet();
    }

    /** What the form calls each of its fields. */
    Map<String, String> labels(String processDefinitionId, String formId) {
        return formId == null
                ? Map.of()
                : known.computeIfAbsent(
                        processDefinitionId + " " + formId,
                        key -> asEngine.call(() -> read(processDefinitionId, formId)));
    }

    private Map<String, String> read(String processDefinitionId, String formId) {
        RepositoryService models = repository.getObject();
        String deployment = models.getProcessDefinition(processDefinitionId).getDeploymentId();
        String resource = models.getDeploymentResourceNames(deployment).stream()
                .filter(name -> name.endsWith("/" + formId + ".form"))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Form " + formId + " is not in deployment " + deployment));
        try (InputStream form = models.getResourceAsStream(deployment, resource)) {
            Map<String, String> fields = new LinkedHashMap<>();
            collect(json.readTree(form).path("components"), fields);
            return fields;
        } catch (IOException unreadable) {
            throw new UncheckedIOException("Form " + resource + " cannot be read", unreadable);
        }
    }

    private static void collect(JsonNode components, Map<String, String> fields) {
        for (JsonNode component : components) {
            if (component.hasNonNull("key")) {
                String name = component.get("key").asText();
                fields.put(name, component.path("label").asText(name));
            }
            collect(component.path("components"), fields);
        }
    }
}
