package health.sts.delivery.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.delivery.board.DeliveryPeople;
import health.sts.delivery.board.PeopleFilter;
import health.sts.delivery.board.PersonRow;
import health.sts.shared.FormulaGuard;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The list of people as CSV, written as it is read. */
@Component
class DeliveryPeopleCsv {

    private final DeliveryPeople people;

    DeliveryPeopleCsv(DeliveryPeople people) {
        this.people = people;
    }

    void write(PeopleFilter filter, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(
                "training",
                "physician_id",
                "name",
                "specialty_code",
                "site_id",
                "state",
                "seat_at",
                "class_attended",
                "test_attempts",
                "test_passed",
                "access",
                "missing");
        people.export(filter, person -> csv.writeRecord(cells(person)));
        csv.flush();
    }

    private static List<String> cells(PersonRow person) {
        return Stream.of(
                        person.trainingId(),
                        person.physicianId(),
                        person.name(),
                        person.specialtyCode(),
                        person.siteId(),
                        person.state(),
                        person.seatAt(),
                        person.classAt(),
                        person.attempts(),
                        person.passedAt(),
                        person.access(),
                        person.missing())
                .map(value -> FormulaGuard.write(Objects.toString(value, "")))
                .toList();
    }
}
