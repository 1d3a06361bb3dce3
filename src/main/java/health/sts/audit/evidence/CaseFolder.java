package health.sts.audit.evidence;

import com.fasterxml.jackson.core.JsonGenerator;
import health.sts.audit.EvidenceScope.Period;
import health.sts.shared.SqlTime;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Writes a file for each case: its lines of the ledger, with names, and the exact path it took. */
@Component
class CaseFolder {

    private static final int CASES = 5_000;
    private static final int FLOWS = 1_000;

    private static final List<String> COLUMNS;

    static {
        COLUMNS = new ArrayList<>(LedgerLine.COLUMNS);
        COLUMNS.add(COLUMNS.indexOf("actor") + 1, "actor_name");
    }

    private final JdbcClient jdbc;
    private final ScopeLines lines;
    private final ActorNames names;

    CaseFolder(JdbcClient jdbc, ScopeLines lines, ActorNames names) {
        this.jdbc = jdbc;
        this.lines = lines;
        this.names = names;
    }

    /** Gives the number of cases. */
    long write(PackZip zip, PackScope scope, ModelsInForce.Seen seen) {
        ActorNames.Known known = names.known();
        long[] count = {0};
        each(scope, businessKey -> {
            zip.add(
                    "cases/" + FileNames.safe(businessKey) + ".json",
                    out -> write(out, businessKey, scope.period(), known, seen));
            count[0]++;
        });
        return count[0];
    }

    private void each(PackScope scope, Consumer<String> reader) {
        if (scope.period().isEmpty()) {
            scope.cases().forEach(reader);
            return;
        }
        String after = "";
        List<String> slice;
        do {
            slice = jdbc.sql(
                            """
                            select business_key from ledger_line
                             where business_key > :after and acted_at >= :from and acted_at < :until
                             group by business_key order by business_key limit
                            """
                                    + CASES)
                    .param("after", after)
                    .params(params(scope.period()))
                    .query(String.class)
                    .list();
            slice.forEach(reader);
            after = slice.isEmpty() ? after : slice.get(slice.size() - 1);
        } while (slice.size() == CASES);
    }

    private void write(
            OutputStream out,
            String businessKey,
            Optional<Period> period,
            ActorNames.Known known,
            ModelsInForce.Seen seen)
            throws IOException {
        JsonGenerator json = JsonFile.begin(out);
        json.writeStartObject();
        json.writeStringField("businessKey", businessKey);
        json.writeArrayFieldStart("ledger");
        lines.ofCase(businessKey, period, line -> JsonFile.row(json, COLUMNS, cells(line, known)));
        json.writeEndArray();
        json.writeArrayFieldStart("path");
        path(businessKey, period, seen, flow -> write(json, flow));
        json.writeEndArray();
        json.writeEndObject();
        json.flush();
    }

    private void path(String businessKey, Optional<Period> period, ModelsInForce.Seen seen, Consumer<Flow> reader) {
        String during = period.isPresent() ? " and taken_at >= :from and taken_at < :until" : "";
        long after = 0;
        List<Flow> slice;
        do {
            slice = jdbc.sql(
                            """
                            select id, taken_at, process_instance_id, process_key, process_version, flow, source, target
                              from flow_taken where business_key = :key and id > :after
                            """
                                    + during + " order by id limit " + FLOWS)
                    .param("key", businessKey)
                    .param("after", after)
                    .params(params(period))
                    .query((row, number) -> new Flow(
                            row.getLong("id"),
                            SqlTime.read(row, "taken_at").toString(),
                            row.getString("process_instance_id"),
                            row.getString("process_key"),
                            row.getInt("process_version"),
                            row.getString("flow"),
                            row.getString("source"),
                            row.getString("target")))
                    .list();
            slice.forEach(flow -> {
                seen.flow(flow.processKey(), flow.processVersion());
                reader.accept(flow);
            });
            after = slice.isEmpty() ? after : slice.get(slice.size() - 1).id();
        } while (slice.size() == FLOWS);
    }

    private static Map<String, Object> params(Optional<Period> period) {
        Map<String, Object> params = new HashMap<>();
        period.ifPresent(during -> {
            params.put("from", SqlTime.of(during.from()));
            params.put("until", SqlTime.of(during.until()));
        });
        return params;
    }

    private static void write(JsonGenerator json, Flow flow) {
        try {
            JsonFile.JSON.writeValue(json, flow);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static List<String> cells(LedgerLine line, ActorNames.Known known) {
        List<String> cells = new ArrayList<>(line.cells());
        cells.add(COLUMNS.indexOf("actor_name"), known.of(line.get("actor")));
        return cells;
    }

    /** One sequence flow that a case took. */
    record Flow(
            long id,
            String takenAt,
            String processInstanceId,
            String processKey,
            int processVersion,
            String flow,
            String source,
            String target) {}
}
