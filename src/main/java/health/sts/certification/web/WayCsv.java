package health.sts.certification.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.certification.board.BoardFilter;
import health.sts.certification.board.CertificationBoard;
import health.sts.certification.board.WayRow;
import health.sts.shared.FormulaGuard;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The board's list as CSV, written as it is read. */
@Component
class WayCsv {

    private final CertificationBoard board;

    WayCsv(CertificationBoard board) {
        this.board = board;
    }

    void write(BoardFilter filter, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(
                "certification",
                "trainer",
                "specialty",
                "site",
                "reason",
                "round",
                "state",
                "since",
                "next_step",
                "due",
                "late");
        board.export(filter, way -> csv.writeRecord(cells(way)));
        csv.flush();
    }

    private static List<String> cells(WayRow way) {
        return Stream.of(
                        way.id(),
                        way.trainer(),
                        way.specialtyName(),
                        way.siteName(),
                        way.reason(),
                        way.round(),
                        way.state(),
                        way.since(),
                        way.step(),
                        way.due(),
                        way.late() ? "YES" : "NO")
                .map(value -> FormulaGuard.write(Objects.toString(value, "")))
                .toList();
    }
}
