package health.sts.certification.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.certification.register.CertificateBoard;
import health.sts.certification.register.CertificateLine;
import health.sts.certification.register.CertificateSearch;
import health.sts.shared.FormulaGuard;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The filtered register as CSV, read piece by piece. */
@Component
class CertificateCsv {

    private final CertificateBoard board;

    CertificateCsv(CertificateBoard board) {
        this.board = board;
    }

    void write(CertificateSearch search, Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    "id",
                    "holder",
                    "physician_id",
                    "specialty_code",
                    "specialty",
                    "wave",
                    "period",
                    "curriculum_version",
                    "status",
                    "superseded",
                    "valid_from",
                    "ends_at");
            board.each(search, line -> csv.writeRecord(cells(line)));
        }
    }

    private static List<String> cells(CertificateLine line) {
        return Stream.of(
                        line.id(),
                        line.holderName(),
                        line.physicianId(),
                        line.specialtyCode(),
                        line.specialtyName(),
                        line.waveId(),
                        line.period(),
                        line.curriculumVersion(),
                        line.status(),
                        line.superseded() ? "YES" : "NO",
                        line.validFrom(),
                        line.endsAt())
                .map(value -> FormulaGuard.write(Objects.toString(value, "")))
                .toList();
    }
}
