package health.sts.demo.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.sts.review.Triage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class UseBookTest {

    private static final List<Adopter> ADOPTERS = HarborHospitals.adopters();

    @ParameterizedTest
    @EnumSource(
            value = Stretch.class,
            names = {"FIRST", "SECOND", "THIRD"})
    void figuresComeToTheTriageThatWasPlanned(Stretch stretch) {
        assertThat(lines(stretch)).hasSize(594).allSatisfy(use -> {
            Triage planned = stretch.of(use.adopter());
            assertThat(use.closed() < 0.8 * use.encounters()).isEqualTo(planned != Triage.ON_TRACK);
            assertThat(weekly(use, stretch) > 8).isEqualTo(planned == Triage.INTENSIVE);
            assertThat(use.ownOrders()).isGreaterThanOrEqualTo((int) (use.orders() * 0.77));
        });
    }

    @Test
    void encountersAreClosedAsTheProgrammeReports() {
        assertThat(closed(Stretch.FIRST)).isCloseTo(71, within(0.05));
        assertThat(closed(Stretch.SECOND)).isCloseTo(84, within(0.05));
    }

    @Test
    void fewerWorkAfterHours() {
        assertThat(inHours(Stretch.FIRST)).isEqualTo(244);
        assertThat(inHours(Stretch.SECOND)).isEqualTo(309);
    }

    @Test
    void prescribersEnterNineInTenOrdersThemselves() {
        List<Use> lines = lines(Stretch.FIRST);

        assertThat(100.0
                        * lines.stream().mapToInt(Use::ownOrders).sum()
                        / lines.stream().mapToInt(Use::orders).sum())
                .isBetween(87.0, 91.0);
    }

    @ParameterizedTest
    @EnumSource(Stretch.class)
    void noPartIsMoreThanItsWhole(Stretch stretch) {
        assertThat(lines(stretch)).allSatisfy(use -> {
            assertThat(use.closedSameDay()).isBetween(0, use.closed());
            assertThat(use.closed()).isLessThanOrEqualTo(use.encounters());
            assertThat(use.incomplete()).isLessThanOrEqualTo(use.discharges());
            assertThat(use.ownOrders()).isLessThanOrEqualTo(use.orders());
            assertThat(use.afterHours()).isLessThan(use.hours());
        });
    }

    private static List<Use> lines(Stretch stretch) {
        return new UseBook(ADOPTERS).write(stretch, stretch.days());
    }

    private static double closed(Stretch stretch) {
        List<Use> lines = lines(stretch);
        return 100.0
                * lines.stream().mapToInt(Use::closed).sum()
                / lines.stream().mapToInt(Use::encounters).sum();
    }

    private static long inHours(Stretch stretch) {
        return lines(stretch).stream()
                .filter(use -> use.afterHours() * 7 <= 5 * stretch.days())
                .count();
    }

    private static double weekly(Use use, Stretch stretch) {
        return use.afterHours() * 7 / stretch.days();
    }
}
