package health.sts.audit.evidence;

import com.fasterxml.jackson.databind.JsonNode;
import health.sts.accountability.DecisionLedger;
import health.sts.accountability.LedgerEntry;
import health.sts.accountability.LedgerEntry.Kind;
import health.sts.audit.EvidenceScope;
import health.sts.audit.Reads;
import health.sts.audit.Subject;
import health.sts.audit.evidence.PastPack.State;
import health.sts.shared.SqlTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the ledger knows of packs: a line before the first byte, and one for how it ended. */
@Component
class PackJournal {

    private static final String SUBJECT = "evidence-pack";
    private static final String STEP = "createEvidencePack";
    private static final String AFTER_ALL = "~";

    private final DecisionLedger ledger;
    private final Reads reads;
    private final JdbcClient jdbc;

    PackJournal(DecisionLedger ledger, Reads reads, JdbcClient jdbc) {
        this.ledger = ledger;
        this.reads = reads;
        this.jdbc = jdbc;
    }

    void started(Pack pack) {
        EvidenceScope scope = pack.scope().scope();
        record(pack, State.STARTED, Map.of("paper", pack.paper().name()));
        for (Subject.Key subject : pack.scope().subjects()) {
            reads.record("exportEvidencePack", subject.type(), subject.id(), ScopeText.kind(scope) + " " + pack.id());
        }
    }

    void completed(Pack pack, PackWriter.Written written) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("manifestSha256", written.manifest());
        content.put("size", written.size());
        content.put("files", written.files());
        content.put("ledgerLines", written.lines());
        record(pack, State.COMPLETED, content);
    }

    void brokeOff(Pack pack, Throwable reason) {
        record(pack, State.BROKEN_OFF, Map.of("reason", reason.getClass().getSimpleName()));
    }

    private void record(Pack pack, State state, Map<String, Object> more) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("scope", ScopeText.values(pack.scope().scope()));
        content.putAll(more);
        ledger.recordApart(LedgerEntry.of(Kind.EXPORT, STEP, state.name(), SUBJECT, pack.id(), content));
    }

    /** Packs before one, newest first; ids are in the order of time. One statement. */
    List<PastPack> before(String id, int most) {
        Map<String, PastPack> packs = new LinkedHashMap<>();
        jdbc.sql(
                        """
                        select subject_id, acted_at, actor, outcome, content from ledger_line
                         where subject_type = :type and subject_id < :before
                         order by subject_id desc, id limit :most
                        """)
                .param("type", SUBJECT)
                .param("before", id == null || id.isBlank() ? AFTER_ALL : id)
                .param("most", 2 * most)
                .query(row -> {
                    packs.merge(row.getString("subject_id"), pack(row), PackJournal::ended);
                });
        return new ArrayList<>(packs.values()).subList(0, Math.min(most, packs.size()));
    }

    private static PastPack ended(PastPack started, PastPack end) {
        return new PastPack(
                started.id(), started.at(), started.by(), started.scope(), end.state(), end.manifest(), end.size());
    }

    private static PastPack pack(ResultSet row) throws SQLException {
        JsonNode content = content(row.getString("content"));
        return new PastPack(
                row.getString("subject_id"),
                SqlTime.read(row, "acted_at"),
                row.getString("actor"),
                ScopeText.inWords(content.path("scope")),
                State.valueOf(row.getString("outcome")),
                content.path("manifestSha256").asText(null),
                content.hasNonNull("size") ? content.path("size").asLong() : null);
    }

    private static JsonNode content(String json) {
        try {
            return JsonFile.JSON.readTree(json);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
