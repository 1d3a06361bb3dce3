package health.sts.audit.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.audit.flow.Counted;
import health.sts.audit.flow.ProcessFigures;
import health.sts.audit.flow.ProcessFigures.Step;
import health.sts.shared.FormulaGuard;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The table of steps as a file; durations in seconds. */
@Component
class ProcessCsv {

    void write(Counted<ProcessFigures> counted, Writer out) throws IOException {
        try (CsvWriter csv = CsvWriter.builder().build(out)) {
            csv.writeRecord(
                    "process",
                    "version",
                    "begun_from",
                    "begun_before",
                    "as_of",
                    "step_id",
                    "step",
                    "kind",
                    "visits",
                    "open_now",
                    "n",
                    "median_seconds",
                    "p90_seconds",
                    "finished_with_due_date",
                    "finished_late");
            ProcessFigures figures = counted.value();
            for (Step step : figures.steps()) {
                csv.writeRecord(Stream.<Object>of(
                                figures.model().key(),
                                figures.model().version(),
                                figures.period().from(),
                                figures.period().until(),
                                counted.asOf(),
                                step.node(),
                                step.name(),
                                step.kind(),
                                step.visits(),
                                step.openNow(),
                                step.waiting().n(),
                                seconds(step.waiting().median()),
                                seconds(step.waiting().ninetieth()),
                                step.withDue(),
                                step.late())
                        .map(value -> FormulaGuard.write(Objects.toString(value, "")))
                        .toList());
            }
        }
    }

    private static Long seconds(Duration duration) {
        return duration == null ? null : duration.toSeconds();
    }
}
