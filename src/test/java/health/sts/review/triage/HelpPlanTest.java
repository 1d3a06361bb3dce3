package health.sts.review.triage;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.review.InterventionKind;
import health.sts.review.ReviewSettings;
import health.sts.review.Triage;
import health.sts.review.triage.HelpPlan.Planned;
import health.sts.review.triage.Judged.Person;
import health.sts.review.triage.TriageSteps.Counts;
import java.math.BigDecimal;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is helped how, at the borders. */
class HelpPlanTest {

    private final HelpPlan plan = new HelpPlan(
            new ReviewSettings(
                    5,
                    Period.ofDays(10),
                    Period.ofDays(7),
                    BigDecimal.valueOf(30),
                    BigDecimal.valueOf(25),
                    BigDecimal.valueOf(35),
                    40,
                    Period.ofMonths(12),
                    Period.ofDays(30)),
            new TriageSettings(3, 8, 30));

    @ParameterizedTest(name = "{0} of {1} intensive is a sprint: {2}")
    @CsvSource({"25, 100, false", "26, 100, true", "1, 4, false", "2, 7, true", "0, 1, false", "1, 1, true"})
    void moreThanAQuarterIsASprint(int intensive, int all, boolean sprint) {
        assertThat(plan.sprint(new Counts(all - intensive, 0, intensive))).isEqualTo(sprint);
    }

    @Test
    void aSprintListsEverybodyWhoIsNotOnTrackAndNobodyIsHelpedAlone() {
        List<Judged> people = new ArrayList<>(people(Triage.INTENSIVE, "S1", 31));
        people.addAll(people(Triage.COACH, "S2", 30));

        List<Planned> planned = plan.of(people, Map.of("URO", new Counts(20, 30, 31)));

        assertThat(planned).extracting(Planned::kind).containsOnly(InterventionKind.SPRINT);
        assertThat(planned).extracting(one -> one.members().size()).containsExactly(20, 20, 21);
        assertThat(planned).extracting(Planned::siteId).containsExactly("S1", null, "S2");
    }

    @ParameterizedTest(name = "{0} with one signal at a site: {1}")
    @CsvSource({"1, MINI_SPRINT, 1", "2, MINI_SPRINT, 2", "3, CLASS, 1", "8, CLASS, 1", "9, CLASS, 2", "17, CLASS, 3"})
    void severalWithOneSignalAreTaughtTogether(int people, InterventionKind kind, int interventions) {
        List<Planned> planned = plan.of(people(Triage.COACH, "S1", people), Map.of("URO", new Counts(100, people, 0)));

        assertThat(planned).hasSize(interventions).extracting(Planned::kind).containsOnly(kind);
        assertThat(planned).allMatch(one -> one.members().size() <= 8);
        assertThat(planned.stream().mapToInt(one -> one.members().size()).sum()).isEqualTo(people);
    }

    @Test
    void peopleOfSeveralSitesMakeNoClass() {
        List<Judged> people = new ArrayList<>(people(Triage.COACH, "S1", 2));
        people.addAll(people(Triage.COACH, "S2", 2));
        assertThat(plan.of(people, Map.of("URO", new Counts(100, 4, 0))))
                .hasSize(4)
                .extracting(Planned::kind)
                .containsOnly(InterventionKind.MINI_SPRINT);
    }

    @Test
    void intensiveHelpIsOneToOne() {
        assertThat(plan.of(people(Triage.INTENSIVE, "S1", 5), Map.of("URO", new Counts(15, 0, 5))))
                .hasSize(5)
                .extracting(Planned::kind)
                .containsOnly(InterventionKind.MINI_SPRINT);
    }

    private static List<Judged> people(Triage result, String site, int count) {
        TriageFacts unknown = new TriageFacts(null, null, null, 0, null, null);
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    String id = "%s-%s-%03d".formatted(site, result, i);
                    return new Judged(
                            new Person("T" + id, id, "u" + id, "URO", site), unknown, Map.of(), result, "rule");
                })
                .toList();
    }
}
