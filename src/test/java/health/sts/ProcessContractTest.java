package health.sts;

import static health.sts.Models.DECISIONS;
import static health.sts.Models.FORMS;
import static health.sts.Models.PROCESSES;
import static health.sts.Models.documentation;
import static health.sts.Models.extensions;
import static health.sts.Models.properties;
import static org.assertj.core.api.Assertions.assertThat;

import health.sts.Models.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.api.Test;

/** What the build keeps about models: each name in them leads somewhere, and nothing that was built is left unnamed. */
class ProcessContractTest {

    private static final int MOST_NODES = 26;
    private static final String MODELER = "http://camunda.org/schema/modeler/1.0";

    /** Begins with the kind of the node; what follows is our own word, never a number from a drawing tool. */
    private static final Map<String, Pattern> IDS = Map.ofEntries(
            id("startEvent"),
            id("endEvent"),
            id("userTask"),
            id("serviceTask"),
            id("sendTask"),
            id("receiveTask"),
            id("businessRuleTask"),
            id("callActivity"),
            id("subProcess"),
            id("boundaryEvent"),
            id("intermediateCatchEvent", "catchEvent"),
            id("intermediateThrowEvent", "throwEvent"),
            id("exclusiveGateway", "gateway"),
            id("parallelGateway", "gateway"),
            id("inclusiveGateway", "gateway"),
            id("eventBasedGateway", "gateway"));

    @Test
    void aProcessIsNamedLikeItsFileAndKeptTenYears() {
        eachModel((model, fault) -> {
            if (model.all(Process.class).size() != 1) {
                fault.accept("holds more than one process");
            }
            Process process = model.process();
            expect(model.name().equals(process.getId()), "process id is " + process.getId(), fault);
            expect(process.isExecutable(), "is not executable", fault);
            expect("P3650D".equals(process.getCamundaHistoryTimeToLiveString()), "history is not P3650D", fault);
            expect(matches("\\d+\\.\\d+\\.\\d+", process.getCamundaVersionTag()), "has no version tag", fault);
            expect(!documentation(process).isEmpty(), "is not documented", fault);
            expect(isName(process.getName()), "has no name", fault);
            expect(
                    "7.24.0"
                            .equals(model.bpmn()
                                    .getDefinitions()
                                    .getAttributeValueNs(MODELER, "executionPlatformVersion")),
                    "is not made for 7.24.0",
                    fault);
            // The watch over deadlines is about no case of its own.
            expect(
                    properties(process).containsKey("subject") || model.name().equals("deadline-watch"),
                    "does not say what a case is about (property subject)",
                    fault);
        });
    }

    @Test
    void aProcessThatPeopleStartHasAFormAndGroupsThatMay() {
        eachModel((model, fault) -> {
            boolean form = starts(model).anyMatch(start -> start.getCamundaFormRef() != null);
            List<String> groups = model.process().getCamundaCandidateStarterGroupsList();
            expect(form == !groups.isEmpty(), "has a start form or starter groups but not both", fault);
            expect(
                    form || !model.process().isCamundaStartableInTasklist(),
                    "offers itself in Tasklist without a start form",
                    fault);
            groups.stream()
                    .filter(group -> !Words.GROUPS.contains(group))
                    .forEach(group -> fault.accept("lets the unknown group " + group + " start it"));
        });
    }

    @Test
    void everyNodeHasAnIdOfOursANameAndAnExplanation() {
        eachModel((model, fault) -> {
            for (FlowNode node : model.all(FlowNode.class)) {
                Pattern pattern = IDS.get(node.getElementType().getTypeName());
                if (pattern == null) {
                    fault.accept(
                            node.getId() + " is a " + node.getElementType().getTypeName() + ", which we do not use");
                } else {
                    expect(pattern.matcher(node.getId()).matches(), node.getId() + " is not an id of ours", fault);
                }
                expect(!documentation(node).isEmpty(), node.getId() + " is not documented", fault);
                if (!(node instanceof Gateway)) {
                    expect(isName(node.getName()), node.getId() + " has no name", fault);
                }
            }
            for (SequenceFlow flow : model.all(SequenceFlow.class)) {
                expect(matches("flow_[a-zA-Z0-9_]+", flow.getId()), flow.getId() + " is not an id of ours", fault);
            }
        });
    }

    @Test
    void aSplitIsAQuestionWithItsAnswersOnTheFlows() {
        eachModel((model, fault) -> {
            for (ExclusiveGateway gateway : model.all(ExclusiveGateway.class)) {
                if (gateway.getOutgoing().size() < 2) {
                    expect(gateway.getName() == null, gateway.getId() + " joins and needs no name", fault);
                    continue;
                }
                expect(
                        gateway.getName() != null && gateway.getName().endsWith("?"),
                        gateway.getId() + " is not a question",
                        fault);
                for (SequenceFlow flow : gateway.getOutgoing()) {
                    expect(isName(flow.getName()), flow.getId() + " gives no answer", fault);
                    expect(
                            flow.getConditionExpression() != null || flow.equals(gateway.getDefault()),
                            flow.getId() + " has no condition",
                            fault);
                }
            }
        });
    }

    @Test
    void everythingLeadsFromAStartToANamedEnd() {
        eachModel((model, fault) -> {
            for (FlowNode node : model.all(FlowNode.class)) {
                boolean begins = node instanceof StartEvent
                        || node instanceof BoundaryEvent
                        || node instanceof SubProcess part && part.triggeredByEvent();
                boolean ends = node instanceof EndEvent || node instanceof SubProcess part && part.triggeredByEvent();
                expect(begins || !node.getIncoming().isEmpty(), node.getId() + " is never reached", fault);
                expect(ends || !node.getOutgoing().isEmpty(), node.getId() + " leads nowhere", fault);
            }
        });
    }

    @Test
    void aDiagramIsDrawnWholeAndSmallEnoughToRead() {
        eachModel((model, fault) -> {
            expect(
                    model.all(FlowNode.class).size() <= MOST_NODES,
                    "has %d nodes".formatted(model.all(FlowNode.class).size()),
                    fault);
            Set<String> drawn = Stream.concat(
                            model.all(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                            model.all(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
                    .map(element -> element.getId())
                    .collect(Collectors.toSet());
            model.all(FlowElement.class).stream()
                    .filter(element -> element instanceof FlowNode || element instanceof SequenceFlow)
                    .filter(element -> !drawn.contains(element.getId()))
                    .forEach(element -> fault.accept(element.getId() + " is not drawn"));
        });
    }

    @Test
    void everyHumanTaskSaysWhoUntilWhenWithWhichFormAndWhoAccepts() {
        eachModel((model, fault) -> {
            for (UserTask task : model.all(UserTask.class)) {
                String id = task.getId();
                Map<String, String> says = properties(task);
                expect(
                        task.getCamundaAssignee() != null
                                || !task.getCamundaCandidateGroupsList().isEmpty(),
                        id + " is nobody's",
                        fault);
                expect(
                        matches("P\\d+D|variable:\\w+", says.get("deadline")),
                        id + " has no deadline in working days",
                        fault);
                expect(Words.GROUPS.contains(says.get("escalateTo")), id + " escalates to nobody we know", fault);
                expect(kebab(id).equals(task.getCamundaFormRef()), id + " has no form named like it", fault);
                expect("deployment".equals(task.getCamundaFormRefBinding()), id + " binds its form loosely", fault);
                List<String> accepts = extensions(task, CamundaTaskListener.class).stream()
                        .filter(listener -> "complete".equals(listener.getCamundaEvent()))
                        .map(CamundaTaskListener::getCamundaDelegateExpression)
                        .toList();
                expect(
                        accepts.equals(List.of("${" + tail(id) + "Completion}")),
                        id + " is not accepted by " + tail(id) + "Completion alone",
                        fault);
            }
        });
    }

    @Test
    void theGroupsOfTasksAreRolesOfOurs() {
        eachModel((model, fault) -> {
            for (UserTask task : model.all(UserTask.class)) {
                task.getCamundaCandidateGroupsList().stream()
                        .filter(group -> !group.startsWith("${") && !Words.GROUPS.contains(group))
                        .forEach(group -> fault.accept(task.getId() + " is offered to the unknown group " + group));
                expect(task.getCamundaCandidateUsers() == null, task.getId() + " names candidate users", fault);
            }
        });
    }

    @Test
    void dutiesAreSeparateFromStepsThatExist() {
        Map<String, Set<String>> steps = new TreeMap<>();
        PROCESSES.forEach(
                model -> steps.computeIfAbsent(model.capability(), key -> new TreeSet<>(Set.of("subject", "mentor")))
                        .addAll(model.all(FlowNode.class).stream()
                                .filter(node -> node instanceof UserTask || node instanceof StartEvent)
                                .map(FlowNode::getId)
                                .toList()));
        eachModel((model, fault) -> {
            for (UserTask task : model.all(UserTask.class)) {
                String separate = properties(task).getOrDefault("separateFrom", "subject");
                Arrays.stream(separate.split(","))
                        .filter(step -> !steps.get(model.capability()).contains(step.strip()))
                        .forEach(step -> fault.accept(task.getId() + " is separate from the unknown step " + step));
            }
        });
    }

    @Test
    void aStepIsNamedOnceInACapability() {
        // All processes of a case share its business key, so the ledger tells steps apart by their id alone.
        List<String> seen = new ArrayList<>();
        eachModel((model, fault) -> model.all(FlowNode.class).stream()
                .filter(node -> node instanceof UserTask
                        || node instanceof StartEvent
                        || node instanceof ServiceTask
                        || node instanceof BusinessRuleTask)
                .map(node -> model.capability() + " " + node.getId())
                .forEach(step -> {
                    expect(!seen.contains(step), "names the step again: " + step, fault);
                    seen.add(step);
                }));
    }

    @Test
    void aModelRunsNoCodeOfItsOwn() {
        eachModel((model, fault) -> {
            String text = Bpmn.convertToString(model.bpmn());
            for (String banned : List.of(
                    "scriptTask",
                    "camunda:script",
                    "camunda:class",
                    "camunda:expression",
                    "scriptFormat",
                    "camunda:connector",
                    "camunda:formKey",
                    "camunda:formData",
                    "camunda:field",
                    "language=")) {
                expect(!text.contains(banned), "uses " + banned, fault);
            }
            for (ServiceTask task : model.all(ServiceTask.class)) {
                expect(
                        ("${" + tail(task.getId()) + "Delegate}").equals(task.getCamundaDelegateExpression()),
                        task.getId() + " is not done by " + tail(task.getId()) + "Delegate",
                        fault);
            }
            for (StartEvent start : model.all(StartEvent.class)) {
                List<String> accepts = extensions(start, CamundaExecutionListener.class).stream()
                        .map(CamundaExecutionListener::getCamundaDelegateExpression)
                        .toList();
                List<String> expected = start.getCamundaFormRef() == null
                        ? List.of()
                        : List.of("${" + camel(start.getCamundaFormRef()) + "Start}");
                expect(accepts.equals(expected), start.getId() + " is not accepted by " + expected, fault);
            }
        });
    }

    @Test
    void everyBeanThatAModelNamesExists() {
        Set<String> beans = Words.beans().keySet();
        eachModel((model, fault) -> model.expressions().stream()
                .flatMap(expression -> beansIn(expression).stream())
                .filter(bean -> !beans.contains(bean))
                .forEach(bean -> fault.accept("names the bean " + bean + ", which does not exist")));
    }

    @Test
    void everyBeanMadeForAModelIsNamedByOne() {
        List<String> idle = new ArrayList<>();
        for (String capability : capabilities()) {
            Set<String> named = PROCESSES.stream()
                    .filter(model -> model.capability().equals(capability))
                    .flatMap(model -> model.expressions().stream())
                    .flatMap(expression -> beansIn(expression).stream())
                    .collect(Collectors.toSet());
            Words.stepBeans(capability).stream()
                    .filter(bean -> !named.contains(bean))
                    .forEach(bean -> idle.add(capability + " " + bean));
        }
        assertThat(idle).isEmpty();
    }

    @Test
    void everyVariableThatAModelReadsIsDeclared() {
        eachModel((model, fault) -> {
            Set<String> declared = new HashSet<>(Words.variables(model.capability()));
            model.all(MultiInstanceLoopCharacteristics.class)
                    .forEach(loop -> declared.add(loop.getCamundaElementVariable()));
            model.all(BusinessRuleTask.class).forEach(task -> declared.add(task.getCamundaResultVariable()));
            // The engine's own name for what a table said, while outputs are taken from it one by one.
            declared.add("decisionResult");
            variablesOf(model).stream()
                    .filter(variable -> !declared.contains(variable))
                    .forEach(variable -> fault.accept("reads the variable " + variable + ", which nothing declares"));
        });
    }

    @Test
    void everyVariableThatIsDeclaredIsReadByAModelOrBroughtByAForm() {
        List<String> idle = new ArrayList<>();
        for (String capability : capabilities()) {
            Set<String> used = new HashSet<>();
            PROCESSES.stream()
                    .filter(model -> model.capability().equals(capability))
                    .forEach(model -> {
                        used.addAll(variablesOf(model));
                        // What a called process is told, for example which of several it is.
                        model.all(CamundaIn.class).forEach(in -> used.add(in.getCamundaTarget()));
                        // Whom duties stand against, for example the physicians whom help is for.
                        Map<String, String> says = properties(model.process());
                        Stream.of("subjectUser", "mentorUser")
                                .filter(says::containsKey)
                                .forEach(people -> used.add(says.get(people)));
                    });
            DECISIONS.stream()
                    .filter(table -> table.capability().equals(capability))
                    .forEach(table -> used.addAll(table.inputs()));
            FORMS.stream()
                    .filter(form -> form.capability().equals(capability))
                    .forEach(form -> used.addAll(form.keys()));
            Words.variables(capability).stream()
                    .filter(variable -> !used.contains(variable))
                    .forEach(variable -> idle.add(capability + " " + variable));
        }
        assertThat(idle).isEmpty();
    }

    @Test
    void everyMessageIsNamedReceivedAndSent() {
        eachModel((model, fault) -> {
            Set<Message> received = Stream.concat(
                            model.all(MessageEventDefinition.class).stream().map(MessageEventDefinition::getMessage),
                            model.all(ReceiveTask.class).stream().map(ReceiveTask::getMessage))
                    .collect(Collectors.toSet());
            expect(!received.contains(null), "waits for a message without a name", fault);
            for (Message message : model.all(Message.class)) {
                expect(
                        matches(model.capability() + "\\.[a-z][a-zA-Z]+", message.getName()),
                        "names a message " + message.getName(),
                        fault);
                expect(received.contains(message), "does not wait for " + message.getName(), fault);
            }
            model.all(Error.class)
                    .forEach(error -> expect(
                            matches("[a-z][a-zA-Z]+", error.getErrorCode()),
                            "has the error code " + error.getErrorCode(),
                            fault));
        });
        eachModel((model, fault) -> model.all(Message.class)
                .forEach(message -> expect(
                        Words.said(model.capability(), message.getName()),
                        "waits for " + message.getName() + ", which nobody sends",
                        fault)));
    }

    @Test
    void everyCalledProcessAndTableIsInTheSameDeployment() {
        eachModel((model, fault) -> {
            for (CallActivity call : model.all(CallActivity.class)) {
                expect(
                        PROCESSES.stream()
                                .anyMatch(other -> other.capability().equals(model.capability())
                                        && other.name().equals(call.getCalledElement())),
                        call.getId() + " calls " + call.getCalledElement() + ", which is not in its capability",
                        fault);
                expect(
                        "deployment".equals(call.getCamundaCalledElementBinding()),
                        call.getId() + " binds loosely",
                        fault);
                expect(
                        extensions(call, CamundaIn.class).stream()
                                .anyMatch(in -> "#{execution.processBusinessKey}".equals(in.getCamundaBusinessKey())),
                        call.getId() + " does not hand on the business key",
                        fault);
            }
            for (BusinessRuleTask rule : model.all(BusinessRuleTask.class)) {
                expect(
                        DECISIONS.stream()
                                .anyMatch(table -> table.capability().equals(model.capability())
                                        && table.name().equals(rule.getCamundaDecisionRef())),
                        rule.getId() + " asks " + rule.getCamundaDecisionRef() + ", which is not in its capability",
                        fault);
                expect(
                        "deployment".equals(rule.getCamundaDecisionRefBinding()),
                        rule.getId() + " binds its table loosely",
                        fault);
                expect(
                        rule.getCamundaResultVariable() != null
                                || !extensions(rule, CamundaInputOutput.class).isEmpty(),
                        rule.getId() + " keeps no result",
                        fault);
            }
        });
    }

    @Test
    void theReadmeOfACapabilityNamesItsProcessesTasksEndsAndMessages() {
        eachModel((model, fault) -> {
            String readme = text(Path.of("processes", model.capability(), "README.md"));
            Stream.of(
                            Stream.of(model.name()),
                            model.all(UserTask.class).stream().map(UserTask::getId),
                            model.all(EndEvent.class).stream().map(EndEvent::getId),
                            model.all(Message.class).stream().map(Message::getName),
                            FORMS.stream()
                                    .filter(form -> form.capability().equals(model.capability()))
                                    .map(Models.Form::name))
                    .flatMap(words -> words)
                    .filter(word -> !readme.contains("`" + word + "`"))
                    .forEach(word -> fault.accept("is described without " + word));
        });
    }

    /** The variables that gateways, timers, tasks and calls of a model read. */
    static Set<String> variablesOf(Model model) {
        Set<String> variables = new TreeSet<>();
        model.expressions().stream()
                .filter(expression -> !isBean(expression))
                .forEach(expression -> variables.addAll(Words.readIn(expression)));
        model.all(UserTask.class).stream()
                .map(task -> properties(task).getOrDefault("deadline", ""))
                .filter(deadline -> deadline.startsWith("variable:"))
                .forEach(deadline -> variables.add(deadline.substring("variable:".length())));
        Stream.concat(
                        model.all(CamundaIn.class).stream().map(CamundaIn::getCamundaSource),
                        model.all(CamundaOut.class).stream().map(CamundaOut::getCamundaSource))
                .filter(Objects::nonNull)
                .forEach(variables::add);
        model.all(CamundaOutputParameter.class).forEach(output -> variables.add(output.getCamundaName()));
        return variables;
    }

    static String kebab(String id) {
        return tail(id).replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    static String camel(String kebab) {
        return Pattern.compile("-(\\w)").matcher(kebab).replaceAll(hit -> hit.group(1)
                .toUpperCase(Locale.ROOT));
    }

    private static Set<String> beansIn(String expression) {
        return isBean(expression) ? Words.readIn(expression) : Words.calledIn(expression);
    }

    private static boolean isBean(String expression) {
        return expression.matches("\\$\\{\\w+(Delegate|Completion|Start|Listener)}");
    }

    private static String tail(String id) {
        return id.substring(id.indexOf('_') + 1);
    }

    private static Stream<StartEvent> starts(Model model) {
        return model.all(StartEvent.class).stream();
    }

    private static boolean isName(String name) {
        return name != null && !name.isBlank();
    }

    private static boolean matches(String pattern, String text) {
        return text != null && text.matches(pattern);
    }

    private static void expect(boolean holds, String otherwise, Consumer<String> fault) {
        if (!holds) {
            fault.accept(otherwise);
        }
    }

    private static void eachModel(BiConsumer<Model, Consumer<String>> rule) {
        each(PROCESSES, rule);
    }

    private static void each(Collection<Model> models, BiConsumer<Model, Consumer<String>> rule) {
        List<String> faults = new ArrayList<>();
        models.forEach(model -> rule.accept(model, fault -> faults.add(model.file() + " " + fault)));
        assertThat(faults).isEmpty();
    }

    private static Set<String> capabilities() {
        return PROCESSES.stream().map(Model::capability).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map.Entry<String, Pattern> id(String kind) {
        return id(kind, kind);
    }

    private static Map.Entry<String, Pattern> id(String kind, String prefix) {
        return Map.entry(kind, Pattern.compile(prefix + "_[a-z][a-zA-Z0-9]*"));
    }
}
