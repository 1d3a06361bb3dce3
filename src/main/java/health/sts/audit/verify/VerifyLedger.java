package health.sts.audit.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** The check as a command that needs a Java runtime and nothing else. Answers 0 valid, 1 not valid, 2 not checkable. */
public final class VerifyLedger {

    private static final String USAGE =
            """
            Checks a sealed ledger that was exported from STS Governance.

              java -jar sts-governance-verify.jar ledger.txt.gz [--heads heads.txt] [--key key.pem]
              java -jar sts-governance-verify.jar --proof proof.json [--heads heads.txt] [--key key.pem]

              --heads  heads kept outside, one a line, as sent by mail or downloaded; finds a ledger that was cut or
                       sealed anew
              --key    the public key you were given; without it, the keys named in the file are used
              --proof  checks that a record stands in the ledger, or each of a list, such as ledger/proofs.json of a pack

            Answers 0 where all is as it was sealed, 1 where it is not, 2 where it could not be checked.
            """;
    private static final int VALID = 0;
    private static final int NOT_VALID = 1;
    private static final int NOT_CHECKABLE = 2;
    private static final double NANOS = 1e9;

    private final PrintStream out;
    private final Map<String, String> given = new HashMap<>();

    private VerifyLedger(PrintStream out) {
        this.out = out;
    }

    /** Runs the check and ends with its answer. */
    public static void main(String[] arguments) {
        System.exit(new VerifyLedger(System.out).run(arguments));
    }

    private int run(String... arguments) {
        try {
            if (!understood(arguments)) {
                out.print(USAGE);
                return NOT_CHECKABLE;
            }
            Outside outside = Outside.of(text("--heads"), text("--key"));
            int answer = VALID;
            if (given.containsKey("--proof")) {
                answer = proofs(outside);
            }
            return given.containsKey("") ? Math.max(answer, ledger(outside)) : answer;
        } catch (IOException unreadable) {
            out.println("NOT CHECKED: " + sentence(unreadable));
            return NOT_CHECKABLE;
        }
    }

    private boolean understood(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            boolean option = arguments[i].startsWith("--");
            if (option && (!arguments[i].matches("--(heads|key|proof)") || i + 1 == arguments.length)) {
                return false;
            }
            String previous = option ? given.put(arguments[i], arguments[++i]) : given.put("", arguments[i]);
            if (previous != null) {
                return false;
            }
        }
        return given.containsKey("") || given.containsKey("--proof");
    }

    private String text(String option) throws IOException {
        return given.containsKey(option) ? Files.readString(Path.of(given.get(option)), StandardCharsets.UTF_8) : null;
    }

    private int proofs(Outside outside) throws IOException {
        List<Proof> proofs = Proof.parse(text("--proof"));
        List<Failure> failures = proofs.stream()
                .map(proof -> proof.check(outside))
                .filter(Objects::nonNull)
                .toList();
        out.println("Proof " + given.get("--proof"));
        if (proofs.size() == 1) {
            show(proofs.get(0));
        } else {
            line("records", "%,d".formatted(proofs.size()));
        }
        String keys =
                proofs.stream().map(proof -> proof.head().keyId()).distinct().collect(Collectors.joining(", "));
        line("signed by", signedBy(keys, !outside.keys().isEmpty()));
        if (proofs.isEmpty()) {
            out.println("VALID: the file holds no proof.");
        } else if (failures.isEmpty()) {
            out.println("VALID: %s in the sealed ledger as shown here."
                    .formatted(proofs.size() == 1 ? "the record stands" : "the records stand"));
        } else {
            Failure first = failures.get(0);
            out.println("%s: %s %d at position %,d. %s"
                    .formatted(
                            first.kind(), name(first.source()), first.recordId(), first.position(), first.sentence()));
            out.println("%,d of %,d proofs fail.".formatted(failures.size(), proofs.size()));
        }
        return failures.isEmpty() ? VALID : NOT_VALID;
    }

    private void show(Proof proof) {
        line("record", "%s %d at position %,d".formatted(name(proof.source()), proof.recordId(), proof.position()));
        line(
                "batch",
                "%,d, sealed %s"
                        .formatted(proof.head().number(), Head.time(proof.head().sealedAt())));
        line("text", proof.record());
    }

    private int ledger(Outside outside) throws IOException {
        long begun = System.nanoTime();
        Verdict verdict;
        try (InputStream file = Files.newInputStream(Path.of(given.get("")))) {
            verdict = Verifier.verify(file, outside, read -> {});
        }
        double seconds = (System.nanoTime() - begun) / NANOS;
        out.println("Sealed ledger " + given.get(""));
        line(
                "records",
                "%,d sealed in %,d batches, %,d not sealed yet"
                        .formatted(verdict.records(), verdict.batches(), verdict.unsealed()));
        line("newest head", verdict.newest() == null ? "none" : verdict.newest().line());
        line("signed by", signedBy(String.join(", ", verdict.keys()), verdict.keysFromOutside()));
        line(
                "heads",
                verdict.headsChecked() == 0
                        ? "none given; without one, a ledger cut at its end or sealed anew cannot be told from a whole one"
                        : "%,d kept outside compared".formatted(verdict.headsChecked()));
        if (verdict.late() > 0) {
            line(
                    "look at",
                    "%,d ledger lines sealed behind lines more than ten minutes younger, the first with id %d"
                            .formatted(verdict.late(), verdict.firstLate()));
        }
        line("checked in", "%.1f seconds".formatted(seconds));
        out.println(verdict.word() + ": " + verdict.sentence());
        if (verdict.failures() > 1) {
            out.println("More that is wrong after the first: %,d.".formatted(verdict.failures() - 1));
        }
        return verdict.isValid() ? VALID : NOT_VALID;
    }

    private void line(String name, String value) {
        out.printf("  %-12s %s%n", name, value);
    }

    private static String signedBy(String keys, boolean fromOutside) {
        if (keys.isEmpty()) {
            return "nobody";
        }
        return "key " + keys
                + (fromOutside
                        ? ", checked against the key you gave"
                        : " as named in the file itself; compare it with the key you were given");
    }

    private static String name(char source) {
        return source == 'F' ? "flow" : "ledger line";
    }

    private static String sentence(IOException unreadable) {
        return unreadable instanceof Unreadable
                ? unreadable.getMessage()
                : "The file could not be read: " + unreadable.getMessage();
    }
}
