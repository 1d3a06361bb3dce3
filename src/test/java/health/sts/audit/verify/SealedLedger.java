package health.sts.audit.verify;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/** Writes sealed ledgers of any size as an export does, with lines as long as real ones. */
final class SealedLedger {

    static final Instant BEGIN = Instant.parse("2027-01-04T12:00:00.123456Z");

    private static final int USUAL_BATCH = 1_000;
    private static final int WAITING = 2;

    private final KeyPair key;
    private final int batchSize;

    SealedLedger(KeyPair key, int batchSize) {
        this.key = key;
        this.batchSize = batchSize;
    }

    /** {@code SealedLedger <file.gz> <records>}: for measuring. */
    public static void main(String[] arguments) throws IOException {
        try (PrintStream out = new PrintStream(
                new GZIPOutputStream(Files.newOutputStream(Path.of(arguments[0])), 1 << 16),
                false,
                StandardCharsets.UTF_8)) {
            new SealedLedger(newKey(), USUAL_BATCH).write(Integer.parseInt(arguments[1]), out::println);
        }
    }

    static KeyPair newKey() {
        try {
            return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    String publicKey() {
        return Base64.getEncoder().encodeToString(key.getPublic().getEncoded());
    }

    List<String> lines(int records) {
        List<String> lines = new ArrayList<>();
        try {
            write(records, lines::add);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return lines;
    }

    private void write(int records, Out out) throws IOException {
        String keyId = Head.keyId(key.getPublic());
        out.line("STS-LEDGER\t1");
        out.line("K\t" + keyId + "\t" + publicKey());
        String previous = Head.NOTHING_BEFORE;
        int batches = 0;
        for (int first = 1; first <= records; first += batchSize) {
            List<String> rows = new ArrayList<>();
            List<String> leaves = new ArrayList<>();
            for (int position = first; position < Math.min(first + batchSize, records + 1); position++) {
                String text = text(position);
                leaves.add(Merkle.leaf(text));
                rows.add("L\t%d\t%d\t%s\t%s".formatted(position, position, leaves.get(leaves.size() - 1), text));
            }
            batches++;
            Head head = new Head(
                            batches,
                            first,
                            leaves.size(),
                            Merkle.of(leaves).root(),
                            previous,
                            BEGIN.plusSeconds(60L * first),
                            keyId,
                            null)
                    .signed(key.getPrivate());
            previous = head.hash();
            out.line(line(head));
            for (String row : rows) {
                out.line(row);
            }
        }
        for (int id = records + 1; id <= records + WAITING; id++) {
            out.line("U\tL\t" + id + "\t" + text(id));
        }
        out.line("END\t%d\t%d\t%d".formatted(batches, records, WAITING));
    }

    static String line(Head head) {
        return "B\t%d\t%d\t%d\t%s\t%s\t%s\t%s\t%s"
                .formatted(
                        head.number(),
                        head.firstPosition(),
                        head.size(),
                        head.root(),
                        head.previous(),
                        Head.time(head.sealedAt()),
                        head.keyId(),
                        head.signature());
    }

    /** As long as the line of a decision: some 700 characters. */
    static String text(int id) {
        String time = Head.time(BEGIN.plusSeconds(60L * id));
        return ("{\"recorded_at\":\"%s\",\"acted_at\":\"%s\",\"kind\":\"DECISION\",\"step\":\"userTask_approveNomination\","
                        + "\"step_name\":\"Approve nomination\",\"outcome\":\"APPROVED\",\"actor\":\"kvoss\",\"acting_role\":"
                        + "\"dept-chief\",\"on_behalf_of\":null,\"subject_type\":\"candidacy\",\"subject_id\":\"CND-%010d\","
                        + "\"business_key\":\"CND-%010d\",\"process_key\":\"trainer-recruitment\",\"process_version\":3,"
                        + "\"version_tag\":\"1.2\",\"process_instance_id\":\"6f1d2c4e-0000-4000-8000-%012d\",\"task_id\":"
                        + "\"7f1d2c4e-0000-4000-8000-%012d\",\"decision_key\":null,\"decision_version\":null,\"rules\":null,"
                        + "\"content\":\"{\\\"approved\\\":true,\\\"reason\\\":\\\"Line %d\\\"}\",\"content_hash\":\"%s\"}")
                .formatted(time, time, id, id, id, id, id, Merkle.hash("content" + id));
    }

    private interface Out {
        void line(String line) throws IOException;
    }
}
