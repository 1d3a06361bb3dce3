package health.sts.audit.verification;

import static org.assertj.core.api.Assertions.assertThat;

import health.sts.audit.verify.Failure;
import health.sts.audit.verify.Failure.Kind;
import health.sts.audit.verify.Outside;
import health.sts.audit.verify.Verdict;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What an owner of the database can do by SQL, and how it is named: by the check behind the page and by the command, which
 * runs as a process of its own on the exported file.
 */
class TamperTest {

    private static final int SIZE = CopiedLedger.SIZE;

    @TempDir
    Path folder;

    private final CopiedLedger ledger = new CopiedLedger();
    private final JdbcClient jdbc = ledger.jdbc();
    private String head;
    private String publicKey;

    @BeforeEach
    void threeBatches() {
        ledger.write(2 * SIZE, SIZE);
        ledger.seal();
        ledger.write(1, 1);
        head = ledger.newestHead();
        publicKey = ledger.publicKey();
    }

    @Test
    void nothingWasTouched() throws Exception {
        assertThat(check(Outside.of(head, publicKey)).isValid()).isTrue();
        assertThat(command(true, true)).isEqualTo(0);
        assertThat(said).contains("VALID: Every sealed record", "21 sealed in 3 batches, 2 not sealed yet");
    }

    @Test
    void aContentWasChanged() throws Exception {
        sql("update ledger_line set content = 'something else' where id = 3");
        named(Kind.CHANGED, 3);
    }

    @Test
    void onlyAnActorWasChanged() throws Exception {
        sql("update ledger_line set actor = 'mtanaka' where id = 9");
        named(Kind.CHANGED, 9);
    }

    @Test
    void aFlowWasChanged() throws Exception {
        sql("update flow_taken set target = 'elsewhere' where id = 2");
        named(Kind.CHANGED, 2 * SIZE + 2);
    }

    @Test
    void aLineWasDeleted() throws Exception {
        sql("delete from ledger_line where id = 5");
        named(Kind.REMOVED, 5);
    }

    @Test
    void aLineWasDeletedWithItsLeaf() throws Exception {
        sql("delete from ledger_line where id = 5");
        sql("delete from seal_leaf where source = 'L' and record_id = 5");
        named(Kind.REMOVED, 5);
    }

    @Test
    void aBackDatedLineWasInserted() throws Exception {
        ledger.line(null, Instant.parse("2027-01-04T12:00:30Z"), "put in");
        named(Kind.INSERTED, 0);
    }

    @Test
    void aLineWasInsertedWithALeaf() throws Exception {
        ledger.line(1_000L, Instant.parse("2027-01-04T12:00:30Z"), "put in");
        sql("insert into seal_leaf values (22, 3, 'L', 1000, '%s')".formatted("ab".repeat(32)));
        named(Kind.INSERTED, 22);
    }

    @Test
    void twoLinesChangedTheirContents() throws Exception {
        sql("update ledger_line set id = -1 where id = 2");
        sql("update ledger_line set id = 2 where id = 6");
        sql("update ledger_line set id = 6 where id = -1");
        named(Kind.REORDERED, 2);
    }

    @Test
    void twoLeavesChangedTheirPlaces() throws Exception {
        swapLeaves(2, 6);
        named(Kind.REORDERED, 2);
    }

    @Test
    void twoLeavesOfDifferentBatchesChangedTheirPlaces() throws Exception {
        swapLeaves(3, 11);
        named(Kind.REORDERED, 3);
    }

    @Test
    void theEndWasCutOff() throws Exception {
        cut();
        assertThat(check(Outside.NOTHING).isValid()).isTrue();
        Verdict verdict = check(Outside.of(head, null));
        assertThat(verdict.first().kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(verdict.first().position()).isEqualTo(2 * SIZE + 1);
        assertThat(command(true, false)).isEqualTo(1);
        assertThat(said).contains("TRUNCATED: Position 15");
    }

    @Test
    void everythingWasSealedAnew() throws Exception {
        sql("update ledger_line set actor = 'mtanaka' where id = 9");
        ledger.sealAnew();
        assertThat(check(Outside.NOTHING).isValid()).isTrue();
        assertThat(check(Outside.of(head, null)).first().kind()).isEqualTo(Kind.FORGED);
        assertThat(check(Outside.of(null, publicKey)).first().kind()).isEqualTo(Kind.FORGED);
        assertThat(command(true, false)).isEqualTo(1);
        assertThat(said).contains("FORGED: ");
        assertThat(command(false, true)).isEqualTo(1);
        assertThat(said).contains("FORGED: ", "not among the keys that were given");
        assertThat(command(false, false)).isEqualTo(0);
        assertThat(said).contains("as named in the file itself; compare it with the key you were given");
    }

    @Test
    void aSealWasEdited() throws Exception {
        for (String edit : List.of(
                "root = '" + "0".repeat(64) + "' where number = 2",
                "size = 6 where number = 2",
                "first_position = 9 where number = 2",
                "first_position = 5 where number = 2",
                "sealed_at = timestamp with time zone '2027-01-04 00:00:00+00:00' where number = 2",
                "signature = 'AAAA' where number = 2")) {
            CopiedLedger copy = new CopiedLedger();
            copy.write(3 * SIZE, 0);
            copy.seal();
            copy.jdbc().sql("update seal_batch set " + edit).update();
            Verdict verdict = new WholeLedger(new SealedFile(copy.source())).check(Outside.NOTHING, read -> {});
            assertThat(verdict.first()).as(edit).isNotNull();
            assertThat(verdict.first().kind())
                    .as(edit + ": " + verdict.sentence())
                    .isEqualTo(Kind.FORGED);
            assertThat(verdict.first().batch()).as(edit).isEqualTo(2);
        }
        sql("update seal_batch set size = 6 where number = 2");
        named(Kind.FORGED, SIZE + 1);
    }

    @Test
    void aProofIsMadeAndCheckedElsewhere() throws Exception {
        Path proof = folder.resolve("proof.json");
        Files.writeString(
                proof,
                new Proofs(jdbc, new SealReads(jdbc))
                        .of(health.sts.audit.seal.RecordText.LEDGER, 4)
                        .orElseThrow()
                        .json());
        assertThat(run("--proof", proof.toString())).isEqualTo(0);
        assertThat(said).contains("ledger line 4 at position 4", "VALID: ");
        Files.writeString(proof, Files.readString(proof).replace("APPROVED", "REFUSED"));
        assertThat(run("--proof", proof.toString())).isEqualTo(1);
        assertThat(run("--proof", folder.resolve("nothing").toString())).isEqualTo(2);
        assertThat(run("--nonsense")).isEqualTo(2);
    }

    private String said;

    private void sql(String statement) {
        assertThat(jdbc.sql(statement).update()).isEqualTo(1);
    }

    private void swapLeaves(int one, int other) {
        sql("update seal_leaf set position = -1 where position = " + one);
        sql("update seal_leaf set position = %d where position = %d".formatted(one, other));
        sql("update seal_leaf set position = %d where position = -1".formatted(other));
    }

    private void cut() {
        jdbc.sql("delete from flow_taken").update();
        jdbc.sql("delete from ledger_line where id > 14").update();
        jdbc.sql("delete from seal_leaf where position > 14").update();
        sql("delete from seal_batch where number = 3");
    }

    private void named(Kind kind, long position) throws Exception {
        Verdict verdict = check(Outside.NOTHING);
        Failure first = verdict.first();
        assertThat(first).isNotNull();
        assertThat(first.kind()).as(verdict.sentence()).isEqualTo(kind);
        assertThat(first.position()).isEqualTo(position);
        assertThat(command(false, false)).isEqualTo(1);
        assertThat(said).contains(kind + ": " + verdict.sentence());
    }

    private Verdict check(Outside outside) {
        return new WholeLedger(new SealedFile(ledger.source())).check(outside, read -> {});
    }

    private int command(boolean withHead, boolean withKey) throws Exception {
        Path file = folder.resolve("ledger.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            new SealedFile(ledger.source()).write(out);
        }
        List<String> arguments = new ArrayList<>(List.of(file.toString()));
        if (withHead) {
            arguments.addAll(List.of("--heads", kept("heads.txt", head + "\n")));
        }
        if (withKey) {
            arguments.addAll(List.of("--key", kept("key.pem", publicKey)));
        }
        return run(arguments.toArray(String[]::new));
    }

    private String kept(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private int run(String... arguments) throws Exception {
        Path jar = folder.resolve("check.jar");
        try (OutputStream out = Files.newOutputStream(jar)) {
            new CheckJar().write(out);
        }
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-jar", jar.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return process.waitFor();
    }
}
