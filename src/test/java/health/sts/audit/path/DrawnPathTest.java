package health.sts.audit.path;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.StsTest;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The path is kept whatever a model is drawn with, also with what our own models do not use. */
@StsTest
class DrawnPathTest {

    /** A part with an event gateway and a way back, then a fork with a process called twice, which gets no key. */
    private static final String MODEL =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="test"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn">
              <message id="messageYes" name="path-yes"/>
              <message id="messageNo" name="path-no"/>
              <process id="path-outer" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="start"/>
                <sequenceFlow id="flow_start" sourceRef="start" targetRef="part"/>
                <subProcess id="part">
                  <startEvent id="partStart"/>
                  <sequenceFlow id="flow_part" sourceRef="partStart" targetRef="gateway"/>
                  <eventBasedGateway id="gateway"/>
                  <sequenceFlow id="flow_yes" sourceRef="gateway" targetRef="yes"/>
                  <sequenceFlow id="flow_no" sourceRef="gateway" targetRef="no"/>
                  <intermediateCatchEvent id="yes"><messageEventDefinition messageRef="messageYes"/></intermediateCatchEvent>
                  <intermediateCatchEvent id="no"><messageEventDefinition messageRef="messageNo"/></intermediateCatchEvent>
                  <sequenceFlow id="flow_back" sourceRef="no" targetRef="gateway"/>
                  <sequenceFlow id="flow_on" sourceRef="yes" targetRef="partEnd"/>
                  <endEvent id="partEnd"/>
                </subProcess>
                <sequenceFlow id="flow_partDone" sourceRef="part" targetRef="fork"/>
                <parallelGateway id="fork"/>
                <sequenceFlow id="flow_toCall" sourceRef="fork" targetRef="call"/>
                <sequenceFlow id="flow_toJoin" sourceRef="fork" targetRef="join"/>
                <callActivity id="call" calledElement="path-called">
                  <multiInstanceLoopCharacteristics isSequential="true">
                    <loopCardinality>2</loopCardinality>
                  </multiInstanceLoopCharacteristics>
                </callActivity>
                <sequenceFlow id="flow_called" sourceRef="call" targetRef="join"/>
                <parallelGateway id="join"/>
                <sequenceFlow id="flow_end" sourceRef="join" targetRef="end"/>
                <endEvent id="end"/>
              </process>
              <process id="path-called" isExecutable="true" camunda:historyTimeToLive="P1D">
                <startEvent id="calledStart"/>
                <sequenceFlow id="flow_within" sourceRef="calledStart" targetRef="calledEnd"/>
                <endEvent id="calledEnd"/>
              </process>
            </definitions>
            """;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    TakenFlows flows;

    private final String key = "PATH-" + UUID.randomUUID();
    private String deployment;

    @BeforeEach
    void deploy() {
        deployment = repository
                .createDeployment()
                .addString("path-outer.bpmn", MODEL)
                .deploy()
                .getId();
    }

    @AfterEach
    void remove() {
        repository.deleteDeployment(deployment, true);
    }

    @Test
    void roundsBranchesAndCalledProcesses() {
        ProcessInstance instance = runtime.startProcessInstanceByKey("path-outer", key);
        correlate("path-no");
        correlate("path-no");
        correlate("path-yes");

        assertThat(flows.of(key).subList(0, 8))
                .containsExactly("start", "part", "no", "back", "no", "back", "yes", "on");
        assertThat(flows.of(key).subList(8, flows.of(key).size()))
                .containsExactlyInAnyOrder("partDone", "toCall", "within", "within", "called", "toJoin", "end")
                .containsSubsequence("partDone", "toCall", "within", "within", "called", "end");
        assertThat(flows.ends(key)).contains("gateway yes", "gateway no", "fork call", "call join");
        assertThat(flows.roots(key)).containsExactly(instance.getId());
        assertThat(flows.processes(key)).containsExactly("path-outer 13", "path-called 1", "path-called 1");
    }

    @Test
    void noParameterSwitchesItOff() {
        runtime.createProcessInstanceByKey("path-outer")
                .businessKey(key)
                .startTransition("flow_partDone")
                .execute(true, true);
        assertThat(flows.of(key)).contains("partDone", "toCall", "within", "called", "end");
    }

    private void correlate(String message) {
        runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(key)
                .correlate();
    }
}
