package health.sts.review.pulse;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.review.pulse.PulseReads.MarkCount;
import health.sts.review.pulse.PulseResults.Group;
import health.sts.review.pulse.PulseResults.Score;
import health.sts.review.pulse.Questionnaire.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Groups of a result, as far as they may be shown. */
class HiddenCellsTest {

    static final Questionnaire ASKED = new Questionnaire(
            1,
            List.of(new Item("SUS1", PulsePart.USABILITY, 1, "One"), new Item("BURNOUT", PulsePart.BURNOUT, 2, "Two")),
            Map.of());

    @Test
    void fourAnswersInAllShowNothing() {
        assertThat(groups(List.of(sums("A", 4, 4)), List.of(), Map.of("A", 9))).isEmpty();
    }

    @Test
    void aSpecialtyThatIsNotKeptIsHiddenAndTheWholeIsShown() {
        List<Group> groups =
                groups(List.of(sums("A", 6, 6), sums(null, 5, 5)), List.of(), Map.of("A", 9, "B", 3, "C", 4));
        assertThat(groups).extracting(Group::specialtyCode).containsExactly(null, "A", "B", "C");
        assertThat(groups.get(0).answers()).isEqualTo(11);
        assertThat(groups.get(0).invited()).isEqualTo(16);
        assertThat(groups.get(1).answers()).isEqualTo(6);
        assertThat(groups.get(2).hidden()).isTrue();
        assertThat(groups.get(2).invited()).isEqualTo(3);
        assertThat(groups.get(3).hidden()).isTrue();
    }

    @Test
    void aScoreOfFewPeopleHidesTheNextFewest() {
        List<Group> groups = groups(
                List.of(sums("A", 8, 4), sums("B", 8, 6), sums("C", 8, 8)), List.of(), Map.of("A", 9, "B", 9, "C", 9));
        assertThat(groups.get(0).scores().get(Score.USABILITY).people()).isEqualTo(18);
        assertThat(groups.get(1).answers()).isEqualTo(8);
        assertThat(groups.get(1).scores().get(Score.USABILITY).hidden()).isTrue();
        assertThat(groups.get(2).scores().get(Score.USABILITY).hidden()).isTrue();
        assertThat(groups.get(3).scores().get(Score.USABILITY).text()).isEqualTo("50.0");
        assertThat(groups.get(1).scores().get(Score.BURNOUT).people()).isEqualTo(8);
    }

    @Test
    void aQuestionThatFewAnsweredIsHiddenByItself() {
        List<MarkCount> marks = List.of(
                new MarkCount("A", "SUS1", 1, 6),
                new MarkCount("A", "SUS1", 5, 2),
                new MarkCount("B", "SUS1", 3, 8),
                new MarkCount("A", "BURNOUT", 1, 3),
                new MarkCount("B", "BURNOUT", 2, 8));
        List<Group> groups = groups(List.of(sums("A", 8, 8), sums("B", 8, 8)), marks, Map.of("A", 9, "B", 9));
        assertThat(groups.get(0).spreads().get(0).counts()).containsExactly(6, 0, 8, 0, 2);
        assertThat(groups.get(0).spreads().get(1).counts()).containsExactly(3, 8, 0, 0, 0);
        assertThat(groups.get(1).spreads().get(0).counts()).containsExactly(6, 0, 0, 0, 2);
        assertThat(groups.get(1).spreads().get(1).hidden()).isTrue();
        assertThat(groups.get(2).spreads().get(1).hidden())
                .as("else it could be taken from the whole")
                .isTrue();
    }

    @Test
    void aBarIsAHundredLong() {
        Group whole = groups(
                        List.of(sums("A", 6, 6)),
                        List.of(new MarkCount("A", "SUS1", 1, 3), new MarkCount("A", "SUS1", 4, 3)),
                        Map.of("A", 9))
                .get(0);
        assertThat(whole.of(PulsePart.USABILITY)).hasSize(1);
        assertThat(whole.spreads().get(0).pieces())
                .extracting(
                        piece -> piece.from().intValue() + "+" + piece.width().intValue())
                .containsExactly("0+50", "50+0", "50+0", "50+50", "100+0");
        assertThat(whole.spreads().get(0).percent(4)).isEqualByComparingTo("50");
        assertThat(whole.spreads().get(1).hidden()).isTrue();
    }

    private static List<Group> groups(List<GroupSums> sums, List<MarkCount> marks, Map<String, Integer> invited) {
        return new HiddenCells(ASKED, sums, marks, 5).groups(invited);
    }

    private static GroupSums sums(String code, int answers, int usable) {
        return new GroupSums(
                code, answers, usable, BigDecimal.valueOf(50L * usable), answers, answers, 0, answers, 0, answers, 0);
    }
}
