package health.sts.audit.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.sts.audit.flow.CasePath.ModelVersion;
import health.sts.audit.flow.ModelGraphs.Known;
import health.sts.audit.flow.ProcessFigures.Branch;
import health.sts.audit.flow.ProcessFigures.Period;
import health.sts.audit.flow.ProcessFigures.Spread;
import health.sts.audit.flow.ProcessFigures.Step;
import health.sts.engine.EngineRows;
import health.sts.shared.SqlTime;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Six cases of the model of {@link PathBuilderTest}, begun a day apart: five finished after 10, 20, 30, 40 and 100 hours,
 * one running. Each asked once; the third was sent back once, so that its "ask" was done twice. "ask" took 1, 2, 3 (and
 * again 3), 4 and 10 hours, was due after 3.5 hours, and is open in the sixth, where one was interrupted before.
 */
class FiguredCases {

    static final Known MODEL =
            new Known(new ModelVersion("figured:1:x", "figured", 1, null, "Try"), ModelGraph.of(PathBuilderTest.MODEL));
    static final Known OTHER = new Known(
            new ModelVersion("figured:2:x", "figured", 2, null, "Try"),
            ModelGraph.of(
                    """
                    <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="p" name="Try">
                    <startEvent id="start" name="Begun"/><userTask id="ask" name="Ask chief"/>
                    <userTask id="check" name="Check"/>
                    <sequenceFlow id="f1" sourceRef="start" targetRef="ask"/>
                    <sequenceFlow id="g1" sourceRef="ask" targetRef="check"/></process></definitions>
                    """));

    static final Instant BEGUN = Instant.parse("2031-03-01T08:00:00Z");

    private static final int[] ASKED = {1, 2, 3, 4, 10};
    private static final int[] LENGTH = {10, 20, 30, 40, 100};

    static void insertCases(JdbcClient jdbc) {
        for (String table : new String[] {"ACT_HI_PROCINST", "ACT_HI_ACTINST", "ACT_HI_TASKINST"}) {
            jdbc.sql("delete from " + table + " where PROC_DEF_ID_ = 'figured:1:x'")
                    .update();
        }
        boolean recorded = jdbc.sql("select count(*) from flow_taken where process_key = 'figured'")
                        .query(Integer.class)
                        .single()
                > 0;
        for (int i = 0; i < 5; i++) {
            Instant begun = BEGUN.plus(Duration.ofDays(i));
            instance(jdbc, i, begun, LENGTH[i]);
            asked(jdbc, i, "a", begun, ASKED[i]);
            if (i == 2) {
                asked(jdbc, i, "b", begun.plus(Duration.ofHours(5)), 3);
            }
            if (!recorded) {
                if (i == 2) {
                    flow(jdbc, i, "f3", "ok", "repair");
                }
                flow(jdbc, i, "f5", "ok", "split");
            }
        }
        Instant last = BEGUN.plus(Duration.ofDays(5));
        instance(jdbc, 5, last, null);
        activity(jdbc, 5, "gone", last, 50, 2);
        activity(jdbc, 5, "open", last, null, 0);
    }

    static void figuresAreThoseWorkedByHand(Counting counting) {
        ProcessFigures figures = counting.of(MODEL, Period.ALWAYS);

        assertThat(figures.cases()).isEqualTo(6);
        assertThat(figures.running()).isEqualTo(1);
        // 10 20 30 40 100: the middle one, and 40 + 0.6 × 60.
        assertThat(figures.duration()).isEqualTo(new Spread(5, Duration.ofHours(30), Duration.ofHours(76)));
        Step ask = figures.steps().stream()
                .filter(step -> step.node().equals("ask"))
                .findFirst()
                .orElseThrow();
        assertThat(ask.visits()).isEqualTo(8);
        assertThat(ask.openNow()).isEqualTo(1);
        // 1 2 3 3 4 10: between 3 and 3, and 4 + 0.5 × 6.
        assertThat(ask.waiting()).isEqualTo(new Spread(6, Duration.ofHours(3), Duration.ofHours(7)));
        assertThat(ask.withDue()).isEqualTo(6);
        assertThat(ask.late()).isEqualTo(2);
        assertThat(ask.letter()).isEqualTo("B");
        assertThat(figures.gateways()).singleElement().satisfies(gateway -> {
            assertThat(gateway.taken()).isEqualTo(6);
            assertThat(gateway.branches())
                    .extracting(Branch::way, Branch::taken)
                    .containsExactly(tuple("no", 1L), tuple("yes", 5L));
        });
        assertThat(figures.flowMarks()).isEqualTo("f3=17% f5=83%");
    }

    static void aPeriodCountsTheCasesBegunInIt(Counting counting) {
        Instant second = BEGUN.plus(Duration.ofDays(1));
        ProcessFigures figures = counting.of(MODEL, new Period(second, second.plus(Duration.ofDays(2))));

        assertThat(figures.cases()).isEqualTo(2);
        assertThat(figures.duration()).isEqualTo(new Spread(2, Duration.ofHours(25), Duration.ofHours(29)));
        assertThat(figures.duration().few()).isTrue();
        assertThat(counting.of(MODEL, new Period(null, BEGUN)).duration()).isEqualTo(Spread.NONE);
    }

    private static void instance(JdbcClient jdbc, int number, Instant begun, Integer hours) {
        jdbc.sql(
                        """
                        insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, PROC_DEF_KEY_, PROC_DEF_ID_, START_TIME_,
                            END_TIME_, DURATION_, STATE_)
                        values (:id, :id, 'figured', 'figured:1:x', :begun, :ended, :length, 'COMPLETED')
                        """)
                .param("id", "figured-" + number)
                .param("begun", EngineRows.at(begun))
                .param("ended", hours == null ? null : EngineRows.at(begun.plus(Duration.ofHours(hours))))
                .param("length", hours == null ? null : Duration.ofHours(hours).toMillis())
                .update();
    }

    private static void asked(JdbcClient jdbc, int number, String turn, Instant from, int hours) {
        activity(jdbc, number, turn, from, hours, 0);
        jdbc.sql(
                        """
                        insert into ACT_HI_TASKINST (ID_, TASK_DEF_KEY_, PROC_DEF_ID_, PROC_INST_ID_, START_TIME_,
                            END_TIME_, DURATION_, DELETE_REASON_, DUE_DATE_)
                        values (:id, 'ask', 'figured:1:x', :instance, :begun, :ended, :length, 'completed', :due)
                        """)
                .param("id", "figured-task-" + number + turn)
                .param("instance", "figured-" + number)
                .param("begun", EngineRows.at(from))
                .param("ended", EngineRows.at(from.plus(Duration.ofHours(hours))))
                .param("length", Duration.ofHours(hours).toMillis())
                .param("due", EngineRows.at(from.plus(Duration.ofMinutes(210))))
                .update();
    }

    private static void activity(JdbcClient jdbc, int number, String turn, Instant from, Integer hours, int state) {
        jdbc.sql(
                        """
                        insert into ACT_HI_ACTINST (ID_, PROC_DEF_ID_, PROC_INST_ID_, EXECUTION_ID_, ACT_ID_, ACT_TYPE_,
                            START_TIME_, END_TIME_, DURATION_, ACT_INST_STATE_)
                        values (:id, 'figured:1:x', :instance, :instance, 'ask', 'userTask', :begun, :ended, :length, :state)
                        """)
                .param("id", "figured-stay-" + number + turn)
                .param("instance", "figured-" + number)
                .param("begun", EngineRows.at(from))
                .param("ended", hours == null ? null : EngineRows.at(from.plus(Duration.ofHours(hours))))
                .param("length", hours == null ? null : Duration.ofHours(hours).toMillis())
                .param("state", state)
                .update();
    }

    private static void flow(JdbcClient jdbc, int number, String flow, String source, String target) {
        jdbc.sql(
                        """
                        insert into flow_taken (taken_at, root_instance_id, process_instance_id, process_key,
                            process_version, flow, source, target)
                        values (:at, :instance, :instance, 'figured', 1, :flow, :source, :target)
                        """)
                .param("at", SqlTime.of(BEGUN))
                .param("instance", "figured-" + number)
                .param("flow", flow)
                .param("source", source)
                .param("target", target)
                .update();
    }
}
