package health.sts.audit.ledger;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.shared.FormulaGuard;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Ledger lines as CSV with the names of their columns, each line written as it is read. */
final class LedgerCsv {

    private static final List<String> COLUMNS = List.of(
            "id",
            "recorded_at",
            "acted_at",
            "kind",
            "step",
            "step_name",
            "outcome",
            "actor",
            "acting_role",
            "on_behalf_of",
            "subject_type",
            "subject_id",
            "business_key",
            "process_key",
            "process_version",
            "version_tag",
            "process_instance_id",
            "task_id",
            "decision_key",
            "decision_version",
            "rules",
            "content",
            "content_hash");

    private LedgerCsv() {}

    static void write(Consumer<Consumer<LedgerLine>> lines, Writer out) throws IOException {
        CsvWriter csv = CsvWriter.builder().build(out);
        csv.writeRecord(COLUMNS);
        lines.accept(line -> csv.writeRecord(cells(line)));
        csv.flush();
    }

    private static List<String> cells(LedgerLine line) {
        return Stream.of(
                        line.id(),
                        line.recordedAt(),
                        line.actedAt(),
                        line.kind(),
                        line.step(),
                        line.stepName(),
                        line.outcome(),
                        line.actor(),
                        line.actingRole(),
                        line.onBehalfOf(),
                        line.subjectType(),
                        line.subjectId(),
                        line.businessKey(),
                        line.processKey(),
                        line.processVersion(),
                        line.versionTag(),
                        line.processInstanceId(),
                        line.taskId(),
                        line.decisionKey(),
                        line.decisionVersion(),
                        line.rules(),
                        line.content(),
                        line.contentHash())
                .map(value -> FormulaGuard.write(Objects.toString(value, "")))
                .toList();
    }
}
