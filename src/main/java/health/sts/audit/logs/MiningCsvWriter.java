package health.sts.audit.logs;

import de.siegmar.fastcsv.writer.CsvWriter;
import health.sts.shared.FormulaGuard;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** One line for each step, with the columns that mining programs look for. */
final class MiningCsvWriter implements LogWriter {

    private static final List<String> COLUMNS = List.of(
            "case:concept:name",
            "concept:name",
            "time:timestamp",
            "start_timestamp",
            "lifecycle:transition",
            "concept:instance",
            "org:resource",
            "org:role",
            "onBehalfOf",
            "outcome",
            "stepId",
            "stepType",
            "processKey",
            "processVersion",
            "versionTag",
            "processInstance",
            "decisionKey",
            "decisionVersion",
            "rules",
            "ledgerLine",
            "source",
            "case:processKey",
            "case:state",
            "case:about");

    private final CsvWriter csv;
    private final LogText text;
    private long events;

    MiningCsvWriter(OutputStream out, LogText text) {
        this.text = text;
        csv = CsvWriter.builder()
                .build(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16));
        csv.writeRecord(COLUMNS);
    }

    @Override
    public void write(LoggedCase one) {
        String about = one.subjects().stream()
                .map(each -> each.key().type() + ":" + each.key().id())
                .collect(Collectors.joining(" "));
        for (LoggedStep step : one.steps()) {
            List<String> cells = new ArrayList<>(COLUMNS.size());
            add(cells, one.id());
            add(cells, step.name());
            cells.add(text.time(step.lastTime()));
            cells.add(time(step.startedAt()));
            cells.add(step.lastTransition());
            add(cells, step.instance());
            add(cells, step.resource());
            LedgerStep done = step.done();
            add(cells, done == null ? null : done.role());
            add(cells, done == null ? null : done.onBehalfOf());
            add(cells, done == null ? null : done.outcome());
            add(cells, step.stepId());
            add(cells, step.type());
            add(cells, step.model().key());
            add(cells, step.model().version());
            add(cells, step.model().tag());
            add(cells, step.processInstance());
            add(cells, done == null ? null : done.decisionKey());
            add(cells, done == null ? null : done.decisionVersion());
            add(cells, done == null ? null : done.rules());
            cells.add(done == null ? "" : String.valueOf(done.id()));
            cells.add(step.onlyInLedger() ? "ledger" : "history");
            add(cells, one.model().key());
            add(cells, one.state());
            add(cells, about);
            csv.writeRecord(cells);
        }
        events += one.steps().size();
    }

    @Override
    public void end() throws IOException {
        csv.flush();
    }

    @Override
    public long events() {
        return events;
    }

    private String time(Instant moment) {
        return moment == null ? "" : text.time(moment);
    }

    private static void add(List<String> cells, String cell) {
        cells.add(cell == null ? "" : FormulaGuard.write(LogText.clean(cell)));
    }
}
