package health.sts;

import static health.sts.Models.DECISIONS;
import static health.sts.Models.FORMS;
import static health.sts.Models.PROCESSES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.sts.Models.Form;
import health.sts.Models.Table;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.dmn.instance.DecisionRule;
import org.junit.jupiter.api.Test;

/** What the build keeps about forms and decision tables. */
class FormContractTest {

    /**
     * What form-js 1.8.7 in Tasklist renders and sends back as plain values. Its multi-selects send JSON, which needs
     * Spin on the class path; an iframe, HTML or expression component would bring code of its own.
     */
    private static final Set<String> COMPONENTS = Set.of(
            "text",
            "textfield",
            "textarea",
            "number",
            "checkbox",
            "radio",
            "select",
            "separator",
            "group",
            "spacer",
            "image");

    private static final Set<String> WITHOUT_VALUE = Set.of("text", "separator", "group", "spacer", "image");

    @Test
    void everyFormIsUsedInItsCapabilityAndTheOtherWayRound() {
        Set<String> used = PROCESSES.stream()
                .flatMap(model -> Stream.concat(
                                model.all(UserTask.class).stream().map(UserTask::getCamundaFormRef),
                                model.all(StartEvent.class).stream().map(StartEvent::getCamundaFormRef))
                        .filter(form -> form != null)
                        .map(form -> model.capability() + "/" + form))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(FORMS.stream().map(form -> form.capability() + "/" + form.name()))
                .containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void aFormIsNamedLikeItsFileAndMadeForTheTasklistWeHave() {
        eachForm((form, fault) -> {
            expect(form.name().equals(form.json().path("id").asText()), "has another id than its file", fault);
            expect("default".equals(form.json().path("type").asText()), "is of an unknown type", fault);
            expect(
                    "7.24.0".equals(form.json().path("executionPlatformVersion").asText()),
                    "is not made for 7.24.0",
                    fault);
            form.components().stream()
                    .map(component -> component.path("type").asText())
                    .filter(type -> !COMPONENTS.contains(type))
                    .forEach(type -> fault.accept("has a component that Tasklist does not know: " + type));
        });
    }

    @Test
    void everyFieldHasAKeyOfOursALabelAndALimit() {
        eachForm((form, fault) -> {
            Set<String> seen = new HashSet<>();
            for (JsonNode field : form.components()) {
                String type = field.path("type").asText();
                String key = field.path("key").asText("");
                if (WITHOUT_VALUE.contains(type)) {
                    expect(key.isEmpty(), key + " is a key without a value", fault);
                    continue;
                }
                expect(key.matches("[a-z][a-zA-Z0-9]*"), "has a field with the key " + key, fault);
                expect(seen.add(key), "has the key twice: " + key, fault);
                expect(!field.path("label").asText("").isBlank(), key + " has no label", fault);
                if (Set.of("textfield", "textarea").contains(type)) {
                    int longest = field.path("validate").path("maxLength").asInt(Integer.MAX_VALUE);
                    expect(longest <= 4000, key + " may be longer than the engine stores", fault);
                }
                if (Set.of("radio", "select").contains(type)) {
                    expect(!field.path("values").isEmpty(), key + " offers nothing to choose", fault);
                }
            }
        });
    }

    @Test
    void theFactsOfTheCaseStandBesideTheQuestion() {
        Set<String> startForms = PROCESSES.stream()
                .flatMap(model -> model.all(StartEvent.class).stream())
                .map(StartEvent::getCamundaFormRef)
                .collect(Collectors.toSet());
        eachForm((form, fault) -> expect(
                startForms.contains(form.name())
                        || form.components().stream()
                                .anyMatch(component ->
                                        component.path("text").asText().equals("{{caseFacts}}")),
                "does not show {{caseFacts}}",
                fault));
    }

    @Test
    void noFieldIsNamedLikeAProcessVariable() {
        // After a step was accepted, the engine module takes the form's own values off the case; a field of the same
        // name would take the variable with it that a gateway, timer or assignee reads later.
        eachForm((form, fault) -> {
            Set<String> variables = PROCESSES.stream()
                    .filter(model -> model.capability().equals(form.capability()))
                    .flatMap(model -> ProcessContractTest.variablesOf(model).stream())
                    .collect(Collectors.toCollection(TreeSet::new));
            DECISIONS.stream()
                    .filter(table -> table.capability().equals(form.capability()))
                    .forEach(table -> variables.addAll(table.inputs()));
            variables.retainAll(form.keys());
            variables.forEach(key -> fault.accept("has a field named like the variable " + key));
        });
    }

    @Test
    void aDecisionTableIsNamedLikeItsFileKeptTenYearsAndExplained() {
        eachTable((table, fault) -> {
            expect(table.name().equals(table.decision().getId()), "has another id than its file", fault);
            expect(
                    "P3650D".equals(table.decision().getCamundaHistoryTimeToLiveString()),
                    "history is not P3650D",
                    fault);
            String version = table.decision().getVersionTag();
            expect(version != null && version.matches("\\d+\\.\\d+\\.\\d+"), "has no version tag", fault);
            expect(table.decision().getDescription() != null, "is not described", fault);
            for (DecisionRule rule : table.dmn().getModelElementsByType(DecisionRule.class)) {
                expect(rule.getId().matches("rule_[a-z][a-zA-Z0-9]*"), rule.getId() + " is not an id of ours", fault);
                expect(rule.getDescription() != null, rule.getId() + " is not described", fault);
            }
        });
    }

    @Test
    void everyDecisionTableIsAskedByAModelOrByCode() {
        eachTable((table, fault) -> expect(
                PROCESSES.stream()
                                .flatMap(model -> model.all(BusinessRuleTask.class).stream())
                                .anyMatch(task -> table.name().equals(task.getCamundaDecisionRef()))
                        || Words.said(table.capability(), table.name()),
                "is asked by nobody",
                fault));
    }

    private static void expect(boolean holds, String otherwise, Consumer<String> fault) {
        if (!holds) {
            fault.accept(otherwise);
        }
    }

    private static void eachForm(BiConsumer<Form, Consumer<String>> rule) {
        List<String> faults = new ArrayList<>();
        FORMS.forEach(form -> rule.accept(form, fault -> faults.add(form.file() + " " + fault)));
        assertThat(faults).isEmpty();
    }

    private static void eachTable(BiConsumer<Table, Consumer<String>> rule) {
        List<String> faults = new ArrayList<>();
        DECISIONS.forEach(table -> rule.accept(table, fault -> faults.add(table.file() + " " + fault)));
        assertThat(faults).isEmpty();
    }
}
