package health.sts.demo.review;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.demo.roster.Field;
import health.sts.review.Triage;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class AdoptionBookTest {

    private final List<Adopter> adopters = HarborHospitals.adopters();

    @Test
    void theFirstReviewFinds61ForIntensiveHelpAnd149ForCoaching() {
        assertThat(counts(Adopter::first))
                .isEqualTo(Map.of(Triage.ON_TRACK, 384L, Triage.COACH, 149L, Triage.INTENSIVE, 61L));
    }

    @Test
    void theSecondReviewFindsFewer() {
        // Two more at the first and four at the second work by a waiver, of whom nothing is known.
        assertThat(counts(Adopter::second))
                .isEqualTo(Map.of(Triage.ON_TRACK, 456L, Triage.COACH, 104L, Triage.INTENSIVE, 34L));
    }

    @Test
    void onlyNeurologyGetsASprint() {
        Map<Field, List<Adopter>> fields = adopters.stream()
                .collect(Collectors.groupingBy(one -> one.doctor().field()));

        assertThat(fields.entrySet())
                .filteredOn(field -> intensive(field.getValue(), Adopter::first) * 4
                        > field.getValue().size())
                .extracting(Map.Entry::getKey)
                .containsExactly(AdoptionBook.SPRINT);
        assertThat(fields.entrySet())
                .noneMatch(field -> intensive(field.getValue(), Adopter::second) * 4
                        > field.getValue().size());
    }

    private static long intensive(List<Adopter> some, Function<Adopter, Triage> when) {
        return some.stream().filter(one -> when.apply(one) == Triage.INTENSIVE).count();
    }

    private Map<Triage, Long> counts(Function<Adopter, Triage> when) {
        return adopters.stream().collect(Collectors.groupingBy(when, Collectors.counting()));
    }
}
