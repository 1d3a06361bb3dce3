package health.sts.program;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.shared.Refusal;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ResourceFormulaTest {

    /** Learners of the 20 specialties in the three waves of the sample programme. */
    private static final int[][] NORTHLAKE = {
        {82, 110, 138}, {75, 100, 125}, {72, 97, 121}, {55, 73, 92}, {42, 57, 71}, {38, 50, 62}, {35, 46, 59},
        {30, 40, 50}, {28, 37, 45}, {25, 33, 42}, {22, 30, 38}, {19, 25, 31}, {14, 18, 23}, {14, 18, 23},
        {12, 17, 21}, {11, 15, 19}, {9, 12, 14}, {8, 10, 12}, {5, 7, 8}, {4, 5, 6}
    };

    private static final FormulaParameters D1 = FormulaParameters.DEFAULTS;

    @ParameterizedTest
    @CsvSource({"15, 3, 3, 26.25, 2, 3", "40, 6, 8, 60, 2, 3", "100, 15, 20, 150, 5, 6", "300, 45, 59, 446.25, 14, 17"})
    void theWorkedResultsOfTheDomainHold(
            int learners, int classes, int labs, BigDecimal hours, int trainers, int recruit) {
        assertDemand(ResourceFormula.demand(learners, D1), learners, classes, labs, hours, trainers, recruit);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 600, 101, 126, 977.50, 49, 59",
        "1, 800, 127, 166, 1257.50, 55, 66",
        "2, 1000, 158, 207, 1566.25, 64, 77"
    })
    void theTotalsOfTheSampleProgrammeHold(
            int wave, int learners, int classes, int labs, BigDecimal hours, int trainers, int recruit) {
        ResourceDemand total = ResourceFormula.wave(northlake(wave), D1).values().stream()
                .reduce(ResourceDemand.NONE, ResourceDemand::plus);
        assertThat(total.learners()).isEqualTo(learners);
        assertDemand(total, learners, classes, labs, hours, trainers, recruit);
    }

    @Test
    void theReserveOfAWaveGoesToTheSpecialtiesWithTheLargestRemainder() {
        Map<String, ResourceDemand> demand =
                ResourceFormula.wave(Map.of("large", 138, "middle", 62, "small", 6, "least", 5), D1);
        assertThat(demand.get("large").requiredTrainers()).isEqualTo(7);
        assertThat(demand.get("middle").requiredTrainers()).isEqualTo(4);
        assertThat(demand)
                .extractingByKeys("large", "middle", "small", "least")
                .extracting(ResourceDemand::reserve)
                .containsExactly(2, 1, 0, 0);
    }

    @Test
    void equalRemaindersGoToMoreLearnersAndThenByCode() {
        Map<String, ResourceDemand> demand = ResourceFormula.wave(Map.of("b", 10, "a", 10, "c", 12), D1);
        assertThat(demand)
                .extractingByKeys("a", "b", "c")
                .extracting(ResourceDemand::reserve)
                .containsExactly(1, 0, 1);
    }

    @Test
    void aSpecialtyWithoutLearnersGetsNoReserveOfTheOthers() {
        Map<String, ResourceDemand> demand = ResourceFormula.wave(Map.of("a", 0, "b", 10), D1);
        assertThat(demand.get("a")).isEqualTo(ResourceDemand.NONE);
        assertThat(demand.get("b").seatsToRecruit()).isEqualTo(3);
    }

    @Test
    void aWaveWithoutSpecialtiesNeedsNothing() {
        assertThat(ResourceFormula.wave(Map.of(), D1)).isEmpty();
    }

    @Test
    void aNumberThatFillsItsClassesExactlyOpensNoFurtherOne() {
        assertThat(ResourceFormula.demand(34, D1).classes()).isEqualTo(5);
        assertThat(ResourceFormula.demand(35, D1).classes()).isEqualTo(6);
        assertThat(ResourceFormula.demand(51, D1).labs()).isEqualTo(10);
        assertThat(ResourceFormula.demand(52, D1).labs()).isEqualTo(11);
    }

    @Test
    void aReserveThatComesOutWholeIsNotRoundedUp() {
        assertThat(ResourceFormula.demand(100, D1).seatsToRecruit()).isEqualTo(6);
    }

    @Test
    void aSpecialtyWithoutLearnersNeedsNobody() {
        assertThat(ResourceFormula.demand(0, D1)).isEqualTo(ResourceDemand.NONE);
    }

    @Test
    void aSingleLearnerStillGetsTheFewestTrainers() {
        assertDemand(ResourceFormula.demand(1, D1), 1, 1, 1, new BigDecimal("8.75"), 2, 3);
    }

    @Test
    void parametersOutOfRangeAreRefusedByName() {
        assertThatThrownBy(() -> withFillRate("0")).isInstanceOfSatisfying(Refusal.class, no -> assertThat(no.field())
                .contains("fillRate"));
        assertThatThrownBy(() -> withFillRate("1.01")).hasMessageContaining("from 0.05 to 1");
        assertThatThrownBy(() -> withFillRate("0.33333")).hasMessageContaining("four decimals");
        assertThat(withFillRate("0.850").sameAs(D1)).isTrue();
    }

    private static Map<String, Integer> northlake(int wave) {
        Map<String, Integer> learners = new HashMap<>();
        for (int i = 0; i < NORTHLAKE.length; i++) {
            learners.put("specialty " + i, NORTHLAKE[i][wave]);
        }
        return learners;
    }

    private static FormulaParameters withFillRate(String rate) {
        return new FormulaParameters(
                8,
                6,
                new BigDecimal(rate),
                D1.prepFactor(),
                8,
                D1.hoursPerWeek(),
                2,
                D1.attritionBuffer(),
                D1.classHours(),
                D1.labHours());
    }

    private static void assertDemand(
            ResourceDemand is, int learners, int classes, int labs, BigDecimal hours, int trainers, int recruit) {
        assertThat(is.learners()).isEqualTo(learners);
        assertThat(is.classes()).isEqualTo(classes);
        assertThat(is.labs()).isEqualTo(labs);
        assertThat(is.trainerHours()).isEqualByComparingTo(hours);
        assertThat(is.requiredTrainers()).isEqualTo(trainers);
        assertThat(is.seatsToRecruit()).isEqualTo(recruit);
    }
}
