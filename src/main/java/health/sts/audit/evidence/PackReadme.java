package health.sts.audit.evidence;

import health.sts.audit.EvidenceTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The first file of a pack: what it is, where everything lies, how to check it. */
final class PackReadme {

    /** The last file of a whole pack. */
    static final String SUMS = "SHA256SUMS";

    static final String MANIFEST = "manifest.json";

    private PackReadme() {}

    static String text(Pack pack, List<EvidenceTable> tables) {
        return """
                EVIDENCE PACK %s
                %s

                About:      %s
                            %s
                Made for:   %s
                Made at:    %s (all times in the files are UTC; evidence.pdf gives its own zone)
                Ledger:     %s

                IS IT WHOLE?
                The last two files are %s and %s. If they are missing, or if your program says
                that the ZIP is damaged, the pack broke off while it was made: throw it away and make another.
                The ledger of the system keeps the SHA-256 of %s under %s.

                HOW TO CHECK IT
                1. Unpack it and run, in the folder:  sha256sum -c %s
                   Every file must say OK, and there must be no other file.
                2. ledger/proofs.json holds, for each sealed line of the ledger, the exact text that was sealed
                   ("record"), its leaf hash, the hashes from there to the root of its batch, and the signed head of
                   that batch. leaf = SHA-256(0x00 || record); a step = SHA-256(0x01 || left || right), as in RFC 6962.
                   Compare the head with one that you kept outside the system, and check its Ed25519 signature with
                   the public key given there. With a Java runtime and sts-governance-verify.jar (page
                   "Verification") one command does all of it:
                   java -jar sts-governance-verify.jar --proof ledger/proofs.json --key the-key-you-were-given.pem
                3. The whole ledger can be verified offline: ask for the sealed file on the page "Verification".

                WHAT IS IN IT
                evidence.pdf        to read: summary, decisions in order, the beginning of each table
                cases/              a file for each case: every line of the ledger about it, and the exact path it took
                ledger/lines.csv    every line of the ledger in this scope
                ledger/proofs.json  what proves that these lines were sealed
                ledger/head.txt     the newest sealed head when the pack was made
                models/             the processes, decision tables and forms in the versions in force for these cases
                %s

                THE 23 ITEMS OF EVIDENCE
                Each table is there as CSV and as JSON. A cell that a spreadsheet would run as a formula has an
                apostrophe in front in the CSV.

                %s
                """
                .formatted(
                        pack.id(),
                        "=".repeat(14 + pack.id().length()),
                        ScopeText.title(pack.scope().scope()) + ": "
                                + pack.scope().name(),
                        borders(pack.scope()),
                        pack.by(),
                        pack.at(),
                        pack.head()
                                .map(head -> "head " + head.number() + ", " + head.hash())
                                .orElse("not sealed yet"),
                        MANIFEST,
                        SUMS,
                        MANIFEST,
                        pack.id(),
                        SUMS,
                        MANIFEST + "       every file with its size and SHA-256; " + SUMS
                                + " is the same for sha256sum",
                        String.join("\n", items(tables)));
    }

    private static String borders(PackScope scope) {
        return scope.period()
                .map(period -> "lines acted from %s (inclusive) until %s (exclusive), by the clock of the system"
                        .formatted(period.from(), period.until()))
                .orElseGet(() -> "id " + ScopeText.id(scope.scope())
                        + "; other people appear only as those who acted in its cases");
    }

    private static List<String> items(List<EvidenceTable> tables) {
        Map<Integer, List<EvidenceTable>> byItem =
                tables.stream().collect(Collectors.groupingBy(EvidenceTable::item, TreeMap::new, Collectors.toList()));
        List<String> lines = new ArrayList<>();
        for (EvidenceItem item : EvidenceItem.values()) {
            lines.add("%2d  %s".formatted(item.number(), item.title()));
            lines.add("    " + where(item, byItem.getOrDefault(item.number(), List.of())));
        }
        return lines;
    }

    private static String where(EvidenceItem item, List<EvidenceTable> tables) {
        return tables.isEmpty()
                ? absence(item)
                : item.folder() + ": "
                        + tables.stream().map(EvidenceTable::name).collect(Collectors.joining(", "))
                        + item.partNotYetRecorded().map(PackReadme::part).orElse("");
    }

    /** What a table of an item does not tell. */
    static String part(String notYet) {
        return "; not yet recorded by this system: " + notYet;
    }

    /** Why an item has no table. */
    static String absence(EvidenceItem item) {
        return item.recorded() ? "not part of this scope" : "not yet recorded by this system";
    }
}
