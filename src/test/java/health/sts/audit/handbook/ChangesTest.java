package health.sts.audit.handbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.sts.audit.handbook.Handbook.Reading;
import health.sts.audit.handbook.changes.Change;
import java.util.List;
import java.util.function.UnaryOperator;
import org.assertj.core.api.AbstractListAssert;
import org.assertj.core.api.ObjectAssert;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

/** What changed between two small versions, in words. */
class ChangesTest {

    private static final String PROCESS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
                id="definitions_leave" targetNamespace="https://sts.health/bpmn">
              <bpmn:process id="leave" name="Grant leave" isExecutable="true" camunda:candidateStarterGroups="physician">
                <bpmn:documentation>Grants leave.</bpmn:documentation>
                <bpmn:startEvent id="startEvent_asked" name="Leave asked for"/>
                <bpmn:userTask id="userTask_grant" name="Grant leave" camunda:formRef="grant" camunda:candidateGroups="dept-chief">
                  <bpmn:documentation>The chief grants the leave.</bpmn:documentation>
                  <bpmn:extensionElements><camunda:properties>
                    <camunda:property name="deadline" value="P7D"/>
                    <camunda:property name="escalateTo" value="cmio"/>
                    <camunda:property name="separateFrom" value="startEvent_asked"/>
                  </camunda:properties></bpmn:extensionElements>
                </bpmn:userTask>
                <bpmn:exclusiveGateway id="gateway_granted" name="Granted?"/>
                <bpmn:endEvent id="endEvent_granted" name="Granted"/>
                <bpmn:endEvent id="endEvent_refused" name="Refused"/>
                <bpmn:sequenceFlow id="flow_a" sourceRef="startEvent_asked" targetRef="userTask_grant"/>
                <bpmn:sequenceFlow id="flow_b" sourceRef="userTask_grant" targetRef="gateway_granted"/>
                <bpmn:sequenceFlow id="flow_yes" name="yes" sourceRef="gateway_granted" targetRef="endEvent_granted">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${days &lt;= 5}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
                <bpmn:sequenceFlow id="flow_no" name="no" sourceRef="gateway_granted" targetRef="endEvent_refused">
                  <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${!granted}</bpmn:conditionExpression>
                </bpmn:sequenceFlow>
              </bpmn:process>
            </bpmn:definitions>
            """;

    private static final String FORM =
            """
            {"id": "grant", "components": [
              {"type": "radio", "key": "decision", "label": "Granted?", "validate": {"required": true},
               "values": [{"label": "Yes", "value": "YES"}, {"label": "No", "value": "NO"}]},
              {"type": "textarea", "key": "comment", "label": "Comment"}]}
            """;

    private static final String TABLE =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="https://sts.health/dmn">
              <decision id="days" name="Days of leave">
                <decisionTable id="t" hitPolicy="FIRST">
                  <input id="i" label="Years of service"><inputExpression id="e" typeRef="integer"><text>years</text></inputExpression></input>
                  <output id="o" label="Days" name="days" typeRef="integer"/>
                  %s
                </decisionTable>
              </decision>
            </definitions>
            """;

    @Test
    void theFirstVersionHasNothingToBeComparedWith() {
        Reading reading = new ShelfOfFiles()
                .keep("processes/leave/leave.bpmn", 1, PROCESS)
                .handbook()
                .newest("leave");
        assertThat(reading.from()).isNull();
        assertThat(reading.changes()).isEmpty();
    }

    @Test
    void theSameTextsAreNoChange() {
        Reading reading = leave(UnaryOperator.identity(), UnaryOperator.identity());
        assertThat(reading.from().version()).isEqualTo(1);
        assertThat(reading.changes()).isEmpty();
    }

    @Test
    void rolesDeadlinesEscalationAndDutiesAreCompared() {
        assertChanges(process -> process.replace("P7D", "P5D")
                        .replace("candidateGroups=\"dept-chief\"", "candidateGroups=\"training-manager\"")
                        .replace("value=\"cmio\"", "value=\"exec-sponsor\"")
                        .replace("value=\"startEvent_asked\"", "value=\"startEvent_asked,subject\"")
                        .replace("The chief grants", "The training manager grants"))
                .containsExactly(
                        tuple(
                                "“Grant leave”",
                                "What happens",
                                "The chief grants the leave.",
                                "The training manager grants the leave."),
                        tuple("“Grant leave”", "Who", "Department chief", "Training manager"),
                        tuple("“Grant leave”", "Time allowed", "7 working days", "5 working days"),
                        tuple(
                                "“Grant leave”",
                                "When it is late",
                                "Chief medical information officer is told when it is due; then it climbs the ladder",
                                "Executive sponsor is told when it is due; then it climbs the ladder"),
                        tuple(
                                "“Grant leave”",
                                "Not by",
                                "whoever did “Leave asked for”",
                                "whoever did “Leave asked for” and the person the case is about"));
    }

    @Test
    void stepsAndFlowsThatAreNewOrGoneOrChangedAreTold() {
        assertChanges(process -> process.replace("${days &lt;= 5}", "${days &lt;= 10}")
                        .replace(
                                "<bpmn:endEvent id=\"endEvent_refused\" name=\"Refused\"/>",
                                """
                                <bpmn:serviceTask id="serviceTask_tell" name="Tell why" camunda:delegateExpression="${tell}">
                                  <bpmn:documentation>Says why not.</bpmn:documentation>
                                </bpmn:serviceTask>
                                <bpmn:endEvent id="endEvent_told" name="Told"/>
                                <bpmn:sequenceFlow id="flow_told" sourceRef="serviceTask_tell" targetRef="endEvent_told"/>
                                """)
                        .replace("targetRef=\"endEvent_refused\"", "targetRef=\"serviceTask_tell\""))
                .containsExactlyInAnyOrder(
                        tuple("“Tell why”", "", null, "The system. Says why not."),
                        tuple("“Told”", "", null, "End"),
                        tuple("“Refused”", "", "End", null),
                        tuple(
                                "Way on from “Granted?”",
                                "Way",
                                "“yes” to “Granted”, if days is at most 5",
                                "“yes” to “Granted”, if days is at most 10"),
                        tuple(
                                "Way on from “Granted?”",
                                "Way",
                                "“no” to “Refused”, if granted is no",
                                "“no” to “Tell why”, if granted is no"),
                        tuple("Way on from “Tell why”", "", null, "to “Told”"));
    }

    @Test
    void theFormOfTheSameDeploymentIsCompared() {
        Reading reading = leave(UnaryOperator.identity(), form -> form.replace(
                        "\"required\": true", "\"required\": false")
                .replace("{\"label\": \"No\", \"value\": \"NO\"}", "{\"label\": \"Not yet\", \"value\": \"NO\"}")
                .replace(
                        "{\"type\": \"textarea\", \"key\": \"comment\", \"label\": \"Comment\"}",
                        "{\"type\": \"number\", \"key\": \"days\", \"label\": \"Days\", \"decimalDigits\": 0}"));
        assertThat(reading.changes())
                .extracting(Change::about, Change::what, Change::before, Change::after)
                .containsExactly(
                        tuple("Form grant, “Granted?”", "Required", "yes", "no"),
                        tuple("Form grant, “Granted?”", "Choices", "Yes; No", "Yes; Not yet"),
                        tuple("Form grant", "Question “Days”", null, "whole number"),
                        tuple("Form grant", "Question “Comment”", "text", null));
    }

    @Test
    void rulesAreComparedByTheirIdAlsoWhenTheyMove() {
        String junior = rule("junior", "&lt; 3", "20");
        String senior = rule("senior", "&gt;= 3", "25");
        Handbook handbook = new ShelfOfFiles()
                .keep("processes/leave/days.dmn", 1, TABLE.formatted(junior + senior + rule("old", "", "18")))
                .keep(
                        "processes/leave/days.dmn",
                        2,
                        TABLE.formatted(rule("veteran", "&gt;= 20", "30") + senior.replace("3", "5") + junior)
                                .replace("FIRST", "UNIQUE"))
                .handbook();
        assertThat(handbook.newest("days").changes())
                .extracting(Change::about, Change::what, Change::before, Change::after)
                .containsExactly(
                        tuple(
                                "Table “Days of leave”",
                                "Which rule counts",
                                "The first rule that fits decides.",
                                "At most one rule fits, and it decides."),
                        tuple("Table “Days of leave”", "Rule 1", null, "Years of service: at least 20; → Days: 30"),
                        tuple("Table “Days of leave”, rule 2", "Years of service", "at least 3", "at least 5"),
                        tuple("Table “Days of leave”", "Rule 3", "→ Days: 18", null),
                        tuple("Table “Days of leave”", "Order of the rules, by their numbers now", "3, 2", "2, 3"));
        assertThat(handbook.version("days", "1", "2").changes())
                .extracting(Change::sort)
                .contains("New", "Gone", "Changed");
    }

    private static String rule(String id, String input, String output) {
        return """
               <rule id="rule_%1$s"><inputEntry id="in_%1$s"><text>%2$s</text></inputEntry>
               <outputEntry id="out_%1$s"><text>%3$s</text></outputEntry></rule>
               """
                .formatted(id, input, output);
    }

    private static AbstractListAssert<?, List<? extends Tuple>, Tuple, ObjectAssert<Tuple>> assertChanges(
            UnaryOperator<String> edit) {
        List<Change> changes = leave(edit, UnaryOperator.identity()).changes();
        return assertThat(changes).extracting(Change::about, Change::what, Change::before, Change::after);
    }

    private static Reading leave(UnaryOperator<String> process, UnaryOperator<String> form) {
        return new ShelfOfFiles()
                .keep("processes/leave/leave.bpmn", 1, PROCESS)
                .keep("forms/leave/grant.form", 1, FORM)
                .keep("processes/leave/leave.bpmn", 2, process.apply(PROCESS))
                .keep("forms/leave/grant.form", 2, form.apply(FORM))
                .handbook()
                .newest("leave");
    }
}
