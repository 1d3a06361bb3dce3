package health.sts.delivery.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.StsTest;
import health.sts.delivery.Campus;
import health.sts.delivery.Campus.Term;
import health.sts.delivery.booking.ClinicImportView.Problem;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@StsTest
class ClinicImportsTest {

    private static final String HEADER = "physician,kind,weekday,from,until,from_day,until_day,note\n";

    @Autowired
    ClinicImports imports;

    @Autowired
    ClinicTimes times;

    @Autowired
    Campus campus;

    Term term;

    @BeforeEach
    void openTerm() {
        term = campus.open(20, 60);
    }

    @Test
    void theTimesOfThoseInTheFileTakeThePlaceOfTheOldOnes() {
        apply(term.p(1) + ",weekly,Tue,8:00,12:00,,,\n" + term.physician(2) + ",WEEKLY,Monday,13:00,17:00,,,\n");
        String second = term.physician(1) + ",WEEKLY,FRIDAY,08:00,12:00,2027-01-01,,\n" + term.physician(1)
                + ",ABSENCE,,,,2027-03-01,2027-03-05,Conference\n";
        apply(second);
        apply(second);

        assertThat(of(1)).hasSize(2).extracting(ClinicTime::weekday).contains(DayOfWeek.FRIDAY);
        assertThat(of(2)).singleElement().extracting(ClinicTime::weekday).isEqualTo(DayOfWeek.MONDAY);
        apply(term.physician(1) + ",NONE,,,,,,\n");
        assertThat(of(1)).isEmpty();
    }

    @Test
    void aPhysicianWithAWrongLineKeepsWhatTheyHaveAndTheLineSaysTheWayOut() {
        apply(term.physician(1) + ",WEEKLY,Monday,13:00,17:00,,,\n");

        ClinicImportView view = preview(term.physician(1) + ",WEEKLY,Tuesday,08:00,12:00,,,\n"
                + term.physician(1) + ",WEEKLY,Tuesdya,08:00,12:00,,,\n"
                + term.physician(2) + ",WEEKLY,Monday,17:00,13:00,,,\n"
                + term.physician(3) + ",ABSENCE,,,,2027-03-05,2027-03-01,\n"
                + term.physician(3) + ",SOMETIMES,,,,,,\n"
                + "nobody,WEEKLY,Monday,13:00,17:00,,,\n"
                + "too,short\n"
                + term.physician(4) + ",WEEKLY,Monday,8 am,17:00,,,\n"
                + term.physician(5) + ",WEEKLY,Monday,13:00,17:00,,,\n");

        assertThat(view.problems().stream()
                        .map(problem -> problem.line() + " " + problem.column())
                        .toList())
                .containsExactly("3 weekday", "4 until", "5 until_day", "6 kind", "7 physician", "8 (all)", "9 from");
        assertThat(view.problems()).extracting(Problem::sentence).allMatch(text -> text.endsWith("."));
        assertThat(view.physicians()).isEqualTo(1);
        campus.as(term.trainingManager(), () -> imports.apply(view.importId()));
        assertThat(of(1)).singleElement().extracting(ClinicTime::weekday).isEqualTo(DayOfWeek.MONDAY);
        assertThat(of(5)).hasSize(1);
    }

    @Test
    void aFileThatIsNoneIsRefusedAsAWhole() {
        assertThatThrownBy(() -> preview("")).hasMessageContaining("holds no clinic times");
        assertThatThrownBy(() -> load("")).hasMessageContaining("not empty");
        assertThatThrownBy(() -> load("name,grade\na,b\n")).hasMessageContaining("The first line names \"name\"");
        assertThatThrownBy(() -> load("physician,kind,weekday,from\n")).hasMessageContaining("until is missing");
    }

    @Test
    void aChiefLoadsThoseOfTheOwnDepartmentOnlyAndOthersNone() {
        Term other = campus.open();
        String id = campus.as(
                term.chief(),
                () -> imports.preview(
                        "c.csv",
                        bytes(HEADER + term.physician(1) + ",NONE,,,,,,\n" + other.physician(1) + ",NONE,,,,,,\n")));
        assertThat(campus.as(term.chief(), () -> imports.view(id, 0)).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.sentence()).contains("not of your department"));
        assertThatThrownBy(() -> campus.as(term.auditor(), () -> imports.preview("c.csv", bytes(HEADER))))
                .hasMessageContaining("training managers");
    }

    @Test
    void tenThousandLinesAreTaken() {
        String rows = IntStream.range(0, 10_000)
                .mapToObj(i -> "%s,WEEKLY,%s,%02d:%02d,%02d:%02d,,,"
                        .formatted(
                                term.extra(i % 20 + 1),
                                DayOfWeek.of(i / 20 % 7 + 1),
                                i / 140 % 20,
                                i / 2800 % 60,
                                i / 140 % 20 + 1,
                                i / 2800 % 60))
                .collect(Collectors.joining("\n"));
        ClinicImportView view = preview(rows);
        assertThat(view.taken()).isEqualTo(10_000);
        campus.as(term.trainingManager(), () -> imports.apply(view.importId()));
        assertThat(times.calendars(List.of(term.extra(1))).get(term.extra(1)).times())
                .hasSize(500);
    }

    /** Noon in New York is 16:00 UTC in summer and 17:00 in winter. */
    @Test
    void timesAreOfTheSiteThroughTheChangeOfClocks() {
        apply(term.physician(1) + ",WEEKLY,Tuesday,12:00,13:00,,,\n");
        ClinicCalendar calendar = times.calendar(term.physician(1), term.site());

        assertThat(calendar.clash(Instant.parse("2027-07-06T16:30:00Z"), Instant.parse("2027-07-06T16:40:00Z")))
                .isPresent();
        assertThat(calendar.clash(Instant.parse("2027-01-05T16:30:00Z"), Instant.parse("2027-01-05T16:40:00Z")))
                .isEmpty();
        assertThat(calendar.clash(Instant.parse("2027-01-05T17:30:00Z"), Instant.parse("2027-01-05T17:40:00Z")))
                .isPresent();
        assertThat(calendar.clash(Instant.parse("2027-01-05T18:00:00Z"), Instant.parse("2027-01-05T19:00:00Z")))
                .isEmpty();
    }

    private List<ClinicTime> of(int number) {
        return times.calendar(term.physician(number), term.site()).times();
    }

    private void apply(String rows) {
        ClinicImportView view = preview(rows);
        campus.as(term.trainingManager(), () -> imports.apply(view.importId()));
    }

    private ClinicImportView preview(String rows) {
        return load(HEADER + rows);
    }

    private ClinicImportView load(String file) {
        return campus.as(term.trainingManager(), () -> {
            String id = imports.preview("clinic.csv", bytes(file));
            return imports.view(id, 0);
        });
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
