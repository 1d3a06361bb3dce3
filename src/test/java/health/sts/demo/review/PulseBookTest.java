package health.sts.demo.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.sts.demo.roster.Doctor;
import health.sts.demo.roster.Field;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PulseBookTest {

    private static final List<Doctor> INVITED = HarborHospitals.admitted().passed();

    @ParameterizedTest
    @EnumSource(Pulse.class)
    void marksComeToTheScoresOfTheProgramme(Pulse pulse) {
        Collection<Map<String, Integer>> answers = answers(pulse).values();

        assertThat(answers)
                .allSatisfy(marks -> assertThat(marks).hasSize(23).allSatisfy((item, mark) -> assertThat(mark)
                        .isBetween(1, 5)));
        assertThat(experience(answers)).isCloseTo(pulse.experience(), within(0.1));
        assertThat(usability(answers)).isCloseTo(pulse.usability(), within(0.1));
    }

    @ParameterizedTest
    @EnumSource(Pulse.class)
    void tooFewAnswerInOneSpecialty(Pulse pulse) {
        Map<Field, Long> fields =
                answers(pulse).keySet().stream().collect(Collectors.groupingBy(Doctor::field, Collectors.counting()));

        assertThat(fields.entrySet())
                .filteredOn(field -> field.getValue() < 5)
                .extracting(Map.Entry::getKey)
                .containsExactly(Field.OPHTHALMOLOGY);
        assertThat(100.0 * answers(pulse).size() / INVITED.size()).isBetween(35.0, 60.0);
    }

    private static double experience(Collection<Map<String, Integer>> answers) {
        return answers.stream()
                .flatMap(marks -> marks.entrySet().stream())
                .filter(mark -> mark.getKey().startsWith("NX"))
                .mapToInt(mark -> mark.getValue() >= 4 ? 100 : mark.getValue() <= 2 ? -100 : 0)
                .average()
                .orElseThrow();
    }

    private static double usability(Collection<Map<String, Integer>> answers) {
        return answers.stream()
                .mapToDouble(marks -> marks.entrySet().stream()
                        .filter(mark -> mark.getKey().startsWith("SUS"))
                        .mapToDouble(mark -> 2.5
                                * (Integer.parseInt(mark.getKey().substring(3)) % 2 == 1
                                        ? mark.getValue() - 1
                                        : 5 - mark.getValue()))
                        .sum())
                .average()
                .orElseThrow();
    }

    private static Map<Doctor, Map<String, Integer>> answers(Pulse pulse) {
        return new PulseBook(INVITED).write(pulse);
    }
}
