package health.sts.audit.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.audit.cases.CaseFilter;
import health.sts.audit.cases.CasePage;
import health.sts.audit.cases.CaseRow;
import health.sts.audit.cases.Cases;
import health.sts.shared.FormulaGuard;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The filtered cases as CSV, read page by page, so that memory does not grow with their number. */
final class CaseCsv {

    private static final int BATCH = 1_000;
    private static final String[] COLUMNS = {
        "case",
        "name",
        "process",
        "process_version",
        "process_instance",
        "called",
        "started",
        "ended",
        "state",
        "open_incident",
        "outcome"
    };

    private CaseCsv() {}

    static void write(Cases cases, CaseFilter filter, Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(COLUMNS);
            Optional<CaseFilter> next = Optional.of(filter);
            while (next.isPresent()) {
                CasePage page = cases.page(next.get(), BATCH);
                page.rows().forEach(row -> csv.writeRecord(cells(row)));
                next = page.next(filter);
            }
        }
    }

    private static List<String> cells(CaseRow row) {
        return Stream.of(
                        row.businessKey(),
                        row.name(),
                        row.processKey(),
                        row.version(),
                        row.instance(),
                        row.called(),
                        row.started(),
                        row.ended(),
                        row.state().title(),
                        row.incident(),
                        row.outcome())
                .map(value -> FormulaGuard.write(Objects.toString(value, "")))
                .toList();
    }
}
