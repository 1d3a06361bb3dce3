package health.sts.audit.cases;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.audit.KeptModels;
import health.sts.audit.TimelineEntry.Kind;
import health.sts.engine.DeployedModels;
import health.sts.shared.SystemSettings;
import health.sts.shared.TypedForm;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FilterReaderTest {

    private static final String MODEL =
            """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL">
              <bpmn:process id="hold-party" name="Hold party">
                <bpmn:startEvent id="startEvent_asked"/>
                <bpmn:userTask id="userTask_bakeCake" name="Bake cake"/>
                <bpmn:endEvent id="endEvent_eaten" name="Cake
                  eaten"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    private final ModelNames models = new ModelNames(new OneModel());
    private final FilterReader reader = new FilterReader(
            models,
            new CasePeople(null, List.of()),
            new SystemSettings(ZoneId.of("America/New_York"), "", Currency.getInstance("USD")));

    @Test
    void nothingTypedAsksForEverything() {
        CaseFilter filter =
                reader.read(new TypedForm(Map.of("key", " ", "state", ""))).orElseThrow();
        assertThat(filter.asksTheLedger()).isFalse();
        assertThat(filter.onlyKey()).isFalse();
        assertThat(filter.page()).isNull();
    }

    @Test
    void daysCountInTheZoneOfTheInstallationAndTheLastOneBelongs() {
        CaseFilter filter = reader.read(
                        new TypedForm(Map.of("startedFrom", "2027-01-01", "startedUntil", "2027-01-31")))
                .orElseThrow();
        assertThat(filter.started().from()).isEqualTo(Instant.parse("2027-01-01T05:00:00Z"));
        assertThat(filter.started().until()).isEqualTo(Instant.parse("2027-02-01T05:00:00Z"));
    }

    @Test
    void aStepIsMeantByItsNameOrByItsVerb() {
        assertThat(reader.read(new TypedForm(Map.of("step", "bake CAKE")))
                        .orElseThrow()
                        .steps())
                .containsExactly("userTask_bakeCake");
        assertThat(reader.read(new TypedForm(Map.of("step", "withdrawCandidacy")))
                        .orElseThrow()
                        .steps())
                .containsExactly("withdrawCandidacy");
    }

    @Test
    void whatCannotBeMeantIsSaidBesideItsField() {
        assertThat(problems("process", "unknown")).containsOnlyKeys("process");
        assertThat(problems("startedUntil", "31 January")).containsOnlyKeys("startedUntil");
        assertThat(problems("endedFrom", "0001-01-01")).containsOnlyKeys("endedFrom");
        assertThat(problems("state", "ASLEEP")).containsOnlyKeys("state");
        assertThat(problems("who", "physician:")).containsOnlyKeys("person");
        assertThat(problems("person", "x".repeat(10_000))).containsOnlyKeys("person");
        assertThat(problems("newer", "2027-01-01T00:00:00Z")).containsOnlyKeys("form");
        assertThat(problems("newer", "2027-01-01T00:00:00Z~x")).isEmpty();
        assertThat(problems("newer", "soon~x")).containsOnlyKeys("form");
        assertThat(problems("key", "a\u0000b")).containsOnlyKeys("key");
    }

    @Test
    void namesComeFromTheModel() {
        assertThat(models.node("hold-party:1:x", "endEvent_eaten")).isEqualTo("Cake eaten");
        assertThat(models.node("hold-party:1:x", "startEvent_asked")).isEqualTo("Asked");
        assertThat(models.node("never-kept:1:x", "userTask_signAgreement")).isEqualTo("Sign agreement");
        assertThat(models.ends()).extracting(ModelNames.Node::id).containsExactly("endEvent_eaten");
        assertThat(NodeNames.read("<broken").names()).isEmpty();
        assertThat(NodeNames.read("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a id=\"1\" name=\"&b;\"/>")
                        .names())
                .isEmpty();
        assertThat(Words.of("TIME_REFUSED")).isEqualTo("Time refused");
        assertThat(Words.of("hoursPerWeek")).isEqualTo("Hours per week");
    }

    @Test
    void theTimelineGoesOnWhereItStopped() {
        Wanted wanted = Wanted.of("MAIL", "oldest", "2027-01-01T00:00:00.123456Z~17");
        assertThat(wanted).isEqualTo(new Wanted(Kind.MAIL, true, Instant.parse("2027-01-01T00:00:00.123456Z"), 17));
        assertThat(wanted.stretch().limit()).isEqualTo(17 + Wanted.PAGE + 1);
        assertThat(Wanted.of(null, null, "2027-01-01T00:00:00Z~-5").shown()).isZero();
        assertThat(Wanted.of("x", "x", "~").from()).isNull();
    }

    private Map<String, String> problems(String field, String typed) {
        TypedForm form = new TypedForm(Map.of(field, typed));
        assertThat(reader.read(form).isEmpty()).isEqualTo(!form.getProblems().isEmpty());
        return form.getProblems();
    }

    private static class OneModel implements KeptModels {

        private final KeptModel model = new KeptModel(
                "hold-party:1:x",
                DeployedModels.Kind.PROCESS,
                "hold-party",
                1,
                null,
                "Hold party",
                "hold-party.bpmn",
                Instant.EPOCH,
                "0");

        @Override
        public List<KeptModel> all() {
            return List.of(model);
        }

        @Override
        public Optional<KeptModel> find(DeployedModels.Kind kind, String key, int version) {
            return Optional.of(model);
        }

        @Override
        public Optional<KeptModel> byId(String id) {
            return Optional.of(model);
        }

        @Override
        public String text(KeptModel asked) {
            return MODEL;
        }

        @Override
        public Map<String, String> texts(Collection<KeptModel> asked) {
            return asked.stream().collect(Collectors.toMap(KeptModel::id, each -> MODEL));
        }
    }
}
