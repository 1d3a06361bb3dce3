package health.sts.review.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.accountability.Actions.ActionView;
import health.sts.review.ReviewPoint;
import health.sts.review.metric.Readings.Snapshot;
import health.sts.review.wave.Minute;
import health.sts.review.wave.ReviewBoard.Figure;
import health.sts.review.wave.ReviewBoard.Page;
import health.sts.review.wave.ReviewBoard.Row;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import org.springframework.stereotype.Component;

/** Reviews as files. */
@Component
class WaveReviewCsv {

    void reviews(List<Row> rows, Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord("wave", "name", "go_live", "review", "state", "point", "due", "late");
            rows.forEach(row -> write(
                    csv,
                    row.wave().id(),
                    row.wave().name(),
                    row.wave().goLiveDate(),
                    row.reviewId(),
                    row.state(),
                    row.point(),
                    row.due(),
                    row.late()));
        }
    }

    void figures(Page page, Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    "metric",
                    "version",
                    "name",
                    "target",
                    "point",
                    "value",
                    "unit",
                    "n",
                    "excluded",
                    "hidden",
                    "reached",
                    "as_of",
                    "snapshot");
            for (Figure figure : page.figures()) {
                for (ReviewPoint point : ReviewPoint.values()) {
                    Snapshot one = figure.at().get(point);
                    if (one != null) {
                        write(
                                csv,
                                one.metricId(),
                                one.version(),
                                figure.metric().name(),
                                figure.target(),
                                point,
                                one.hidden() ? null : one.value(),
                                figure.metric().unit().symbol(),
                                one.hidden() ? null : one.records(),
                                one.hidden() ? null : one.excluded(),
                                one.hidden(),
                                one.reached(),
                                one.asOf(),
                                one.id());
                    }
                }
            }
        }
    }

    void minutes(Page page, Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    "id", "at", "point", "what", "preparation", "metric", "about", "asked", "sentence", "by", "role");
            for (Minute line : page.minutes()) {
                write(
                        csv,
                        line.id(),
                        line.at(),
                        line.point(),
                        line.kind(),
                        line.preparation(),
                        line.metricId(),
                        line.aboutId(),
                        line.asked(),
                        line.sentence(),
                        line.by(),
                        line.role());
            }
        }
    }

    void actions(Page page, Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    "id",
                    "title",
                    "metric",
                    "owner",
                    "checker",
                    "due_on",
                    "state",
                    "opened_by",
                    "opened_at",
                    "rolled_over");
            for (ActionView action : page.actions()) {
                write(
                        csv,
                        action.id(),
                        action.title(),
                        page.metric(action),
                        action.owner(),
                        action.checker().group(),
                        action.dueOn(),
                        action.state(),
                        action.openedBy(),
                        action.openedAt(),
                        page.rolled(action));
            }
        }
    }

    private static void write(CsvWriter csv, Object... values) {
        csv.writeRecord(CsvFile.cells(values));
    }
}
