package health.sts.review.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.people.csv.CsvTable;
import health.sts.review.usage.UsageProblem.Kind;
import health.sts.shared.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a line says by itself, without the roster. */
class UsageLineReaderTest {

    private static final String KEYS = "physician,period_from,period_until,vendor,definition_version,";
    private static final String GOOD = "P,2027-03-01,2027-03-07,V,1,";

    private static List<UsageLine> read(String csv) {
        return new CsvTable<>(UsageColumn.values(), 10, "figures", "Split.")
                .read(csv.getBytes(StandardCharsets.UTF_8), new UsageLineReader(LocalDate.of(2027, 4, 1)));
    }

    private static UsageProblem only(String columns, String cells) {
        List<UsageLine> lines = read(KEYS + columns + "\n" + GOOD + cells + "\n");
        assertThat(lines.get(0).found()).hasSize(1);
        return lines.get(0).found().get(0);
    }

    @Test
    void anEmptyCellIsNotReportedAndZeroIsZero() {
        UsageLine line =
                read(KEYS + "encounters,visits,visits_unit\n" + GOOD + ",0,\n").get(0);
        assertThat(line.found()).isEmpty();
        assertThat(line.figure(UsageColumn.ENCOUNTERS)).isNull();
        assertThat(line.figure(UsageColumn.VISITS)).isZero();
        assertThat(line.unit()).isEqualTo("VISITS");
        assertThat(read(KEYS + "visits_unit\n" + GOOD + "wrvu\n").get(0).unit()).isNull();
        assertThat(read(KEYS + "visits,visits_unit\n" + GOOD + "7.5,wRVU\n")
                        .get(0)
                        .unit())
                .isEqualTo("WRVU");
    }

    @Test
    void allSevenDaysHaveTheirHoursAndNotOneMore() {
        assertThat(read(KEYS + "ehr_hours\n" + GOOD + "168\n").get(0).found()).isEmpty();
        assertThat(only("ehr_hours", "168.01").reason()).contains("168.01 hours are more than the 7 days");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "encounters;closed_within_3_days | 10;11 | closed_within_3_days | is more than the 10 of encounters",
                "encounters;closed_same_day | 10;11 | closed_same_day | is more than the 10 of encounters",
                "closed_within_3_days;closed_same_day;encounters | 5;6;9 | closed_same_day | 5 of closed_within_3_days",
                "medication_orders;orders_by_prescriber | 1;2 | orders_by_prescriber | is more than the 1",
                "ehr_hours;after_hours_hours | 1;1.5 | after_hours_hours | is more than the 1",
                "encounters | -1 | encounters | is negative",
                "encounters | 1.5 | encounters | no whole number",
                "ehr_hours | 1.555 | ehr_hours | more than two decimals",
                "encounters | many | encounters | is no number",
                "encounters | '1e3' | encounters | is no number",
                "visits | 1000001 | visits | more than a million",
                "visits_unit | days | visits_unit | Write visits or wrvu"
            })
    void aFigureThatCannotBeIsAProblem(String columns, String cells, String column, String reason) {
        UsageProblem problem = only(columns.replace(';', ','), cells.replace(';', ','));
        assertThat(problem.kind()).isEqualTo(Kind.PROBLEM);
        assertThat(problem.line()).isEqualTo(2);
        assertThat(problem.column()).isEqualTo(column);
        assertThat(problem.reason()).contains(reason);
    }

    @Test
    void aPartWithoutItsWholeIsAWarning() {
        UsageProblem problem = only("orders_by_prescriber", "5");
        assertThat(problem.kind()).isEqualTo(Kind.WARNING);
        assertThat(problem.reason()).contains("medication_orders is not reported");
    }

    @ParameterizedTest
    @CsvSource({
        "2027-03-08, 2027-03-01, ends before it begins",
        "2027-03-01, 2027-04-01, has 32 days",
        "2027-03-25, 2027-04-01, is not over yet",
        "1999-12-01, 1999-12-31, older than the year 2000",
        "1.3.2027, 2027-03-31, is no day",
        "2027-02-30, 2027-03-01, is no day",
    })
    void aPeriodThatCannotBeIsAProblem(String from, String until, String reason) {
        List<UsageProblem> found = read(KEYS + "encounters\nP,%s,%s,V,1,1\n".formatted(from, until))
                .get(0)
                .found();
        assertThat(found).hasSize(1);
        assertThat(found.get(0).reason()).contains(reason);
    }

    @Test
    void vendorVersionAndPhysicianMustBeThere() {
        assertThat(read(KEYS + "encounters\n,2027-03-01,2027-03-31,,,1\n")
                        .get(0)
                        .found())
                .extracting(UsageProblem::column)
                .containsExactly("physician", "vendor", "definition_version");
    }

    @Test
    void aHeaderThatIsNotOursIsRefusedAsAWhole() {
        assertThatThrownBy(() -> read("physician,period\nP,1\n"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("The first line names \"period\"");
        assertThatThrownBy(() -> read("physician,period_from\nP,1\n")).hasMessageContaining("is missing");
        assertThatThrownBy(() -> read(KEYS + "encounters\n")).hasMessageContaining("holds no figures");
        assertThat(read(KEYS + "encounters\nP,2027-03-01\n")
                        .get(0)
                        .found()
                        .get(0)
                        .reason())
                .contains("has 2 cells");
    }
}
