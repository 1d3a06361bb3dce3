package health.sts.delivery.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.delivery.attendance.Hours;
import health.sts.delivery.attendance.Hours.Row;
import health.sts.delivery.attendance.Hours.Search;
import health.sts.shared.FormulaGuard;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Hours as CSV for payroll, read piece by piece. */
@Component
class HoursCsv {

    private static final int PIECE = 500;

    private final Hours hours;

    HoursCsv(Hours hours) {
        this.hours = hours;
    }

    void write(Search search, Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    "id",
                    "session_id",
                    "kind",
                    "specialty_code",
                    "starts_at",
                    "physician_id",
                    "trainer",
                    "number",
                    "teaching_hours",
                    "preparation_hours",
                    "total_hours",
                    "note",
                    "logged_at",
                    "state",
                    "answered_by",
                    "answered_at",
                    "reason");
            Search from = search;
            List<Row> piece = hours.list(from, PIECE);
            while (!piece.isEmpty()) {
                piece.forEach(row -> csv.writeRecord(cells(row)));
                from = new Search(
                        search.from(),
                        search.until(),
                        search.state(),
                        piece.get(piece.size() - 1).id());
                piece = piece.size() < PIECE ? List.of() : hours.list(from, PIECE);
            }
        }
    }

    private static List<String> cells(Row row) {
        return Stream.of(
                        row.id(),
                        row.sessionId(),
                        row.kind(),
                        row.specialtyCode(),
                        row.startsAt(),
                        row.physicianId(),
                        row.trainer(),
                        row.number(),
                        row.teaching(),
                        row.preparation(),
                        row.total(),
                        row.note(),
                        row.loggedAt(),
                        row.state(),
                        row.answeredByName(),
                        row.answeredAt(),
                        row.reason())
                .map(value -> FormulaGuard.write(Objects.toString(value, "")))
                .toList();
    }
}
