package health.sts.audit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.sts.audit.flow.CasePath.Hand;
import health.sts.audit.flow.CasePath.Missed;
import health.sts.audit.flow.CasePath.ModelVersion;
import health.sts.audit.flow.CasePath.State;
import health.sts.audit.flow.CasePath.Visit;
import health.sts.audit.flow.ModelGraphs.Known;
import health.sts.audit.flow.PathRows.ActRow;
import health.sts.audit.flow.PathRows.ActivityRow;
import health.sts.audit.flow.PathRows.FlowRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A model of ask, fine? (no: repair, ask again; yes: one beside two, end), with a timer on ask. */
class PathBuilderTest {

    static final String MODEL =
            """
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p" name="Try">
            <startEvent id="start" name="Begun"/><userTask id="ask" name="Ask
            chief"/>
            <exclusiveGateway id="ok" name="Fine?"/><userTask id="repair" name="Repair"/>
            <parallelGateway id="split"/><userTask id="one" name="One"/><userTask id="two" name="Two"/>
            <parallelGateway id="join"/><endEvent id="end" name="Done"/>
            <boundaryEvent id="late" name="Too late" attachedToRef="ask"/><endEvent id="expired" name="Expired"/>
            <sequenceFlow id="f1" sourceRef="start" targetRef="ask"/>
            <sequenceFlow id="f2" sourceRef="ask" targetRef="ok"/>
            <sequenceFlow id="f3" name="no" sourceRef="ok" targetRef="repair"/>
            <sequenceFlow id="f4" sourceRef="repair" targetRef="ask"/>
            <sequenceFlow id="f5" name="yes" sourceRef="ok" targetRef="split"/>
            <sequenceFlow id="f6" sourceRef="split" targetRef="one"/>
            <sequenceFlow id="f7" sourceRef="split" targetRef="two"/>
            <sequenceFlow id="f8" sourceRef="one" targetRef="join"/>
            <sequenceFlow id="f9" sourceRef="two" targetRef="join"/>
            <sequenceFlow id="f10" sourceRef="join" targetRef="end"/>
            <sequenceFlow id="f11" sourceRef="late" targetRef="expired"/>
            </process></definitions>
            """;

    private static final Instant NOON = Instant.parse("2027-01-12T12:00:00Z");

    private final Known model = new Known(new ModelVersion("p:1:x", "p", 1, "1.0.0", "Try"), ModelGraph.of(MODEL));
    private final List<FlowRow> flows = new ArrayList<>();
    private final List<ActivityRow> activities = new ArrayList<>();
    private final List<ActRow> acts = new ArrayList<>();

    @Test
    void aStraightCaseShowsItsWayWithWhoAndHowLong() {
        flow("f1", 0)
                .flow("f2", 60)
                .flow("f5", 60)
                .flow("f6", 60)
                .flow("f7", 60)
                .flow("f8", 90)
                .flow("f9", 120);
        flow("f10", 120);
        stay("start", 0, 0).task("ask", "t1", 0, 60).stay("ok", 60, 60).stay("split", 60, 60);
        task("one", "t2", 60, 90)
                .task("two", "t3", 60, 120)
                .stay("join", 90, 120)
                .stay("join", 120, 120);
        stay("end", 120, 120);
        act("ask", "t1", "voss", null).act("one", "t2", "osei", "tanaka");

        CasePath path = history(false);

        assertThat(path.visits())
                .extracting(Visit::name, Visit::length, visit -> visit.who(null), Visit::ways)
                .containsExactly(
                        tuple("Begun", Duration.ZERO, "", List.of("to Ask chief")),
                        tuple("Ask chief", Duration.ofMinutes(60), "voss", List.of("to Fine?")),
                        tuple("Fine?", Duration.ZERO, "", List.of("yes")),
                        tuple("split", Duration.ZERO, "", List.of("to One", "to Two")),
                        tuple("One", Duration.ofMinutes(30), "osei for tanaka", List.of("to join")),
                        tuple("Two", Duration.ofMinutes(60), "", List.of("to join")),
                        tuple("join", Duration.ofMinutes(30), "", List.of()),
                        tuple("join", Duration.ZERO, "", List.of("to Done")),
                        tuple("Done", Duration.ZERO, "", List.of()));
        assertThat(path.missed()).extracting(Missed::node).containsExactly("repair", "late", "expired");
        assertThat(path.flows()).doesNotContainKeys("f3", "f4", "f11").containsEntry("f5", 1);
    }

    @Test
    void aLoopIsCountedAndEachTurnListed() {
        flow("f1", 0)
                .flow("f2", 10)
                .flow("f3", 10)
                .flow("f4", 20)
                .flow("f2", 30)
                .flow("f3", 30);
        stay("start", 0, 0).task("ask", "t1", 0, 10).stay("ok", 10, 10).task("repair", "t2", 10, 20);
        task("ask", "t3", 20, 30).stay("ok", 30, 30);
        activities.add(new ActivityRow("repair", "userTask", "t4", at(30), null, 0));
        act("ask", "t3", "second", null).act("ask", "t1", "first", null);

        CasePath path = history(true);

        assertThat(path.counts())
                .containsEntry("ask", 2)
                .containsEntry("repair", 2)
                .containsEntry("ok", 2);
        assertThat(path.flowMarks()).isEqualTo("f1=1 f2=2 f3=2 f4=1");
        assertThat(path.visits())
                .filteredOn(visit -> visit.node().equals("ask"))
                .extracting(Visit::turn, visit -> visit.who(null))
                .containsExactly(tuple(1, "first"), tuple(2, "second"));
        assertThat(path.places()).extracting(Visit::node).containsExactly("repair");
        assertThat(path.loops()).containsOnlyKeys("Ask chief", "Fine?", "Repair");
    }

    @Test
    void aTokenInFrontOfAStepThatAJobWillStartIsHereNow() {
        flow("f1", 5);
        stay("start", 0, 5);
        activities.add(new ActivityRow("ask", "token", null, null, null, 0));

        assertThat(history(true).places())
                .extracting(Visit::node, Visit::arrived)
                .containsExactly(tuple("ask", at(5)));
    }

    @Test
    void aTaskForSeveralPeopleIsComeToOnceAndNamesThemAll() {
        flow("f1", 0).flow("f2", 20);
        activities.add(new ActivityRow("ask#multiInstanceBody", "multiInstanceBody", null, at(0), at(20), 0));
        task("ask", "t1", 0, 10).task("ask", "t2", 0, 20);
        act("ask", "t1", "a", null).act("ask", "t2", "b", null);

        CasePath path = history(false);

        assertThat(path.counts()).containsEntry("ask", 1);
        assertThat(path.visits()).extracting(visit -> visit.who(null)).containsExactly("a", "b");
    }

    @Test
    void afterTheHistoryIsCleanedTheFlowsAndTheLedgerTellTheSameWay() {
        flow("f1", 0)
                .flow("f2", 60)
                .flow("f3", 60)
                .flow("f4", 70)
                .flow("f2", 80)
                .flow("f5", 80)
                .flow("f6", 80);
        flow("f7", 80).flow("f8", 90).flow("f9", 120).flow("f10", 120);
        act("ask", "t1", "first", null).act("ask", "t3", "second", null).act("two", "t5", "third", null);

        CasePath path = cleaned();

        assertThat(path.cleaned()).isTrue();
        assertThat(path.running()).isFalse();
        assertThat(path.visits())
                .extracting(Visit::node, Visit::arrived, Visit::left, visit -> visit.who(null))
                .containsExactly(
                        tuple("start", null, at(0), ""),
                        tuple("ask", at(0), at(60), "first"),
                        tuple("ok", at(60), at(60), ""),
                        tuple("repair", at(60), at(70), ""),
                        tuple("ask", at(70), at(80), "second"),
                        tuple("ok", at(80), at(80), ""),
                        tuple("split", at(80), at(80), ""),
                        tuple("one", at(80), at(90), ""),
                        tuple("two", at(80), at(120), "third"),
                        tuple("join", at(90), at(120), ""),
                        tuple("join", at(120), at(120), ""),
                        tuple("end", at(120), at(120), ""));
    }

    @Test
    void anEventThatInterruptsATaskIsTakenWithoutAFlowIntoIt() {
        flow("f1", 0).flow("f11", 300);

        assertThat(cleaned().visits())
                .extracting(Visit::node, Visit::state, Visit::left)
                .containsExactly(
                        tuple("start", State.DONE, at(0)),
                        tuple("ask", State.INTERRUPTED, at(300)),
                        tuple("late", State.DONE, at(300)),
                        tuple("expired", State.DONE, at(300)));
    }

    private CasePath history(boolean running) {
        return new PathBuilder(model, flows, acts).fromHistory("i", "K-1", running, activities);
    }

    private CasePath cleaned() {
        return new PathBuilder(model, flows, acts).fromFlows("i", "K-1");
    }

    private PathBuilderTest flow(String id, int minute) {
        ModelGraph.Flow flow = model.graph().flows().get(id);
        flows.add(new FlowRow(at(minute), "K-1", "p", 1, id, flow.source(), flow.target()));
        return this;
    }

    private PathBuilderTest stay(String node, int from, int until) {
        return task(node, null, from, until);
    }

    private PathBuilderTest task(String node, String task, int from, int until) {
        activities.add(new ActivityRow(node, "x", task, at(from), at(until), 0));
        return this;
    }

    private PathBuilderTest act(String step, String task, String actor, String onBehalfOf) {
        acts.add(new ActRow(step, task, new Hand(actor, "dept-chief", onBehalfOf, "DONE", NOON, 1)));
        return this;
    }

    private static Instant at(int minute) {
        return NOON.plus(Duration.ofMinutes(minute));
    }
}
