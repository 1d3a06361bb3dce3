package health.sts.audit.evidence;

import health.sts.accountability.LedgerEntry.Kind;
import health.sts.audit.evidence.PackFacts.Decision;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Writes the ledger lines of a scope, whole, and with them what proves that they were sealed. */
@Component
class LedgerFiles {

    private static final Set<Kind> DECIDED = EnumSet.of(Kind.DECISION, Kind.ATTESTATION, Kind.RULE);

    private static final int SLICE = 1_000;

    private final ScopeLines lines;
    private final ActorNames names;
    private final SealedLines sealedLines;

    LedgerFiles(ScopeLines lines, ActorNames names, SealedLines sealedLines) {
        this.lines = lines;
        this.names = names;
        this.sealedLines = sealedLines;
    }

    void write(PackZip zip, Pack pack, PackFacts facts, ModelsInForce.Seen seen) {
        lines(zip, pack.scope(), facts, seen);
        zip.add("ledger/proofs.json", out -> proofs(out, pack.scope()));
        zip.add("ledger/head.txt", pack.head().map(head -> head.line() + "\n").orElse("# Nothing is sealed yet.\n"));
    }

    private void lines(PackZip zip, PackScope scope, PackFacts facts, ModelsInForce.Seen seen) {
        ActorNames.Known known = names.known();
        List<String> columns = new ArrayList<>(LedgerLine.COLUMNS);
        columns.add("actor_name");
        zip.add(
                "ledger/lines.csv",
                out -> TableFiles.csv(
                        out,
                        columns,
                        rows -> lines.each(scope, ScopeLines.ALL, line -> {
                            seen.line(line);
                            facts.count(Kind.valueOf(line.get("kind")));
                            if (DECIDED.contains(Kind.valueOf(line.get("kind")))) {
                                facts.decided(() -> decision(line, known));
                            }
                            List<String> cells = new ArrayList<>(line.cells());
                            cells.add(known.of(line.get("actor")));
                            rows.accept(cells);
                        })));
    }

    private void proofs(OutputStream out, PackScope scope) throws IOException {
        List<Long> slice = new ArrayList<>();
        Separated array = new Separated(out);
        lines.each(scope, ScopeLines.ALL, line -> {
            slice.add(line.id());
            if (slice.size() == SLICE) {
                sealedLines.proofs(slice).forEach(array::add);
                slice.clear();
            }
        });
        sealedLines.proofs(slice).forEach(array::add);
        array.end();
    }

    private static Decision decision(LedgerLine line, ActorNames.Known known) {
        return new Decision(
                line.id(),
                Instant.parse(line.get("acted_at")),
                line.what(),
                line.get("outcome"),
                line.get("business_key"),
                person(line.get("actor"), known),
                line.get("acting_role"),
                line.get("on_behalf_of") == null ? null : person(line.get("on_behalf_of"), known),
                line.rule());
    }

    private static String person(String userId, ActorNames.Known known) {
        String name = known.of(userId);
        return name.equals(userId) ? userId : name + " (" + userId + ")";
    }

    /** A JSON array of texts that are JSON already. */
    private static final class Separated {

        private final OutputStream out;
        private String before = "[\n";

        Separated(OutputStream out) {
            this.out = out;
        }

        void add(String json) {
            write(before + json.strip());
            before = ",\n";
        }

        void end() {
            write((before.equals(",\n") ? "" : before) + "\n]\n");
        }

        private void write(String text) {
            try {
                out.write(text.getBytes(StandardCharsets.UTF_8));
            } catch (IOException broken) {
                throw new UncheckedIOException(broken);
            }
        }
    }
}
