package health.sts.review.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.review.metric.Metric;
import health.sts.review.outcome.OutcomeView;
import health.sts.review.outcome.OutcomeView.Figure;
import health.sts.review.outcome.OutcomeView.Row;
import java.io.IOException;
import java.io.Writer;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/** The outcome chain as a file: one line for each figure of each row. */
final class OutcomeCsv {

    private static final int DIGITS = 4;

    private OutcomeCsv() {}

    static void write(OutcomeView view, Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    "by",
                    "key",
                    "name",
                    "about",
                    "level",
                    "metric",
                    "metric_name",
                    "value",
                    "figure",
                    "n",
                    "excluded",
                    "hidden",
                    "wave",
                    "point",
                    "from",
                    "until",
                    "as_of",
                    "definition_version",
                    "snapshot");
            if (view.whole() != null) {
                write(view, view.whole(), csv);
            }
            view.rows().forEach(row -> write(view, row, csv));
        }
    }

    private static void write(OutcomeView view, Row row, CsvWriter csv) {
        for (int i = 0; i < view.columns().size(); i++) {
            csv.writeRecord(cells(view, row, view.columns().get(i).metric(), row.figure(i)));
        }
    }

    private static List<String> cells(OutcomeView view, Row row, Metric metric, Figure figure) {
        return Stream.of(
                        view.by().key(),
                        row.key(),
                        row.title(),
                        row.hint(),
                        metric.level().title(),
                        metric.id(),
                        metric.name(),
                        figure.value() == null
                                ? null
                                : figure.value()
                                        .setScale(DIGITS, RoundingMode.HALF_UP)
                                        .toPlainString(),
                        figure.text(),
                        figure.n(),
                        figure.excluded(),
                        figure.hidden() ? "YES" : "NO",
                        view.wave().id(),
                        view.point(),
                        view.from(),
                        view.until(),
                        view.asOf(),
                        figure.version(),
                        figure.snapshotId())
                .map(CsvFile::cell)
                .toList();
    }
}
