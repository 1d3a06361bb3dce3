package health.sts.review.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.review.metric.MetricRecord;
import health.sts.review.metric.SnapshotView;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The records behind a figure as a file; of unnamed people it says no more than the page. */
final class MetricCsv {

    private MetricCsv() {}

    /** @param records hands each record to what it is given */
    static void write(SnapshotView view, Writer out, Consumer<Consumer<MetricRecord>> records) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    "metric",
                    "version",
                    "as_of",
                    "record",
                    "physician_id",
                    "specialty_code",
                    "site_id",
                    "numerator",
                    "denominator",
                    "excluded");
            records.accept(record -> csv.writeRecord(cells(view, record)));
        }
    }

    private static List<String> cells(SnapshotView view, MetricRecord record) {
        return Stream.of(
                        view.metric().id(),
                        view.metric().version(),
                        view.snapshot().asOf(),
                        record.id(),
                        record.person(),
                        record.specialtyCode(),
                        record.siteId(),
                        record.numerator().toPlainString(),
                        record.denominator().toPlainString(),
                        record.excluded())
                .map(CsvFile::cell)
                .toList();
    }
}
