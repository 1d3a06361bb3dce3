package health.sts.audit.verify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.audit.verify.Failure.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VerifierTest {

    /** Lines before the first record: title, key, first seal. */
    private static final int BEFORE = 3;

    private static final int SIZE = 7;
    private static final KeyPair KEY = SealedLedger.newKey();

    private final SealedLedger ledger = new SealedLedger(KEY, SIZE);
    private List<String> lines;

    @BeforeEach
    void threeBatches() {
        lines = ledger.lines(3 * SIZE);
    }

    @Test
    void aLedgerAsItWasSealedIsValid() throws IOException {
        Verdict verdict = verdict();
        assertThat(verdict.isValid()).isTrue();
        assertThat(verdict.word()).isEqualTo("VALID");
        assertThat(verdict.batches()).isEqualTo(3);
        assertThat(verdict.records()).isEqualTo(3 * SIZE);
        assertThat(verdict.unsealed()).isEqualTo(2);
        assertThat(verdict.keysFromOutside()).isFalse();
    }

    @Test
    void anEmptyLedgerIsValid() throws IOException {
        lines = List.of("STS-LEDGER\t1", "END\t0\t0\t0");
        assertThat(verdict().isValid()).isTrue();
    }

    @Test
    void aPackedLedgerIsReadAndACutOneIsTruncated() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes());
        }
        assertThat(check(packed.toByteArray(), Outside.NOTHING).isValid()).isTrue();
        byte[] cut = Arrays.copyOf(packed.toByteArray(), packed.size() * 2 / 3);
        assertThat(check(cut, Outside.NOTHING).first().kind()).isEqualTo(Kind.TRUNCATED);
    }

    @Test
    void aChangedTextIsNamed() throws IOException {
        edit(BEFORE + 2, "kvoss", "mtanaka");
        expect(Kind.CHANGED, 3, 1, 1);
    }

    @Test
    void aTextAndItsLeafChangedTogetherIsNamedByBatch() throws IOException {
        String text = SealedLedger.text(3).replace("kvoss", "mtanaka");
        lines.set(BEFORE + 2, "L\t3\t3\t" + Merkle.leaf(text) + "\t" + text);
        expect(Kind.CHANGED, 1, 1, 1);
        assertThat(verdict().first().sentence()).contains("positions 1 to 7");
    }

    @Test
    void aChangedLeafIsToldFromAChangedRecord() throws IOException {
        lines.set(BEFORE + 2, "L\t3\t3\t" + "0".repeat(64) + "\t" + SealedLedger.text(3));
        expect(Kind.CHANGED, 3, 1, 1);
        assertThat(verdict().first().sentence()).contains("kept leaf was changed");
    }

    @Test
    void aMissingRecordIsNamed() throws IOException {
        String[] fields = lines.get(BEFORE + 2).split("\t");
        lines.set(BEFORE + 2, String.join("\t", fields[0], fields[1], fields[2], fields[3], "-"));
        expect(Kind.REMOVED, 3, 1, 1);
    }

    @Test
    void aMissingRecordWithItsLeafIsNamed() throws IOException {
        lines.remove(BEFORE + 2);
        end(3, 20, 2);
        expect(Kind.REMOVED, 3, 1, 1);
    }

    @Test
    void swappedTextsAreNamedAlsoAcrossBatches() throws IOException {
        swapTexts(BEFORE + 2, BEFORE + 4);
        expect(Kind.REORDERED, 3, 1, 2);
        assertThat(verdict().first().sentence()).contains("position 5");
        threeBatches();
        swapTexts(BEFORE + 2, BEFORE + SIZE + 1 + 2);
        expect(Kind.REORDERED, 3, 1, 2);
        assertThat(verdict().first().sentence()).contains("position 10");
    }

    @Test
    void aTextPutOverAnotherIsAChange() throws IOException {
        String other = lines.get(BEFORE + 4).split("\t")[4];
        String[] fields = lines.get(BEFORE + 2).split("\t");
        lines.set(BEFORE + 2, String.join("\t", fields[0], fields[1], fields[2], fields[3], other));
        expect(Kind.CHANGED, 3, 1, 1);
    }

    @Test
    void swappedPlacesAreNamedAlsoAcrossBatches() throws IOException {
        swapPlaces(BEFORE + 2, BEFORE + 4);
        expect(Kind.REORDERED, 3, 1, 1);
        threeBatches();
        swapPlaces(BEFORE + 2, BEFORE + 2 * SIZE + 2 + 3);
        expect(Kind.REORDERED, 3, 1, 2);
        assertThat(verdict().first().sentence()).contains("position 18");
    }

    @Test
    void aRecordPutInLaterIsNamed() throws IOException {
        lines.add(lines.size() - 1, "U\tL\t100\t" + SealedLedger.text(4));
        end(3, 21, 3);
        Verdict verdict = verdict();
        assertThat(verdict.first().kind()).isEqualTo(Kind.INSERTED);
        assertThat(verdict.first().recordId()).isEqualTo(100);
        assertThat(verdict.failures()).isEqualTo(1);
    }

    @Test
    void aRecordWithAnEarlyIdPutInLaterIsNamedWhateverItsTime() throws IOException {
        lines.add(lines.size() - 1, "U\tL\t0\t" + SealedLedger.text(40));
        end(3, 21, 3);
        expect(Kind.INSERTED, 0, 0, 1);
    }

    @Test
    void manyRecordsThatWaitAreNoFault() throws IOException {
        for (int id = 100; id < 400; id++) {
            lines.add(lines.size() - 1, "U\tL\t" + id + "\t" + SealedLedger.text(id));
        }
        end(3, 21, 302);
        assertThat(verdict().isValid()).isTrue();
    }

    @Test
    void aLeafMoreThanTheBatchHadIsNamed() throws IOException {
        String text = SealedLedger.text(4);
        lines.add(BEFORE + 3 * SIZE + 2, "L\t22\t100\t" + Merkle.leaf(text) + "\t" + text);
        end(3, 22, 2);
        expect(Kind.INSERTED, 22, 3, 1);
    }

    @Test
    void aCutEndNeedsAHeadFromOutside() throws IOException {
        Outside kept = kept();
        lines.subList(BEFORE + 2 * SIZE + 1, lines.size() - 1).clear();
        end(2, 2 * SIZE, 0);
        assertThat(verdict().isValid()).isTrue();
        Verdict verdict = check(bytes(), kept);
        assertThat(verdict.first().kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(verdict.first().position()).isEqualTo(2 * SIZE + 1);
        assertThat(verdict.failures()).isEqualTo(1);
    }

    @Test
    void leavesWhoseSealsWereCutOffAreNotTakenForInserted() throws IOException {
        Outside kept = kept();
        lines.remove(BEFORE + 2 * SIZE + 1);
        end(2, 3 * SIZE, 2);
        assertThat(check(bytes(), kept).first().kind()).isEqualTo(Kind.TRUNCATED);
        assertThat(verdict().first().kind()).isEqualTo(Kind.INSERTED);
    }

    @Test
    void aFileWithoutItsEndAndOneWithWrongCountsAreTruncated() throws IOException {
        lines.remove(lines.size() - 1);
        expect(Kind.TRUNCATED, 0, 0, 1);
        threeBatches();
        lines.remove(lines.size() - 2);
        expect(Kind.TRUNCATED, 0, 0, 1);
    }

    @Test
    void aSealThatIsGoneFromTheMiddleIsNamed() throws IOException {
        lines.subList(BEFORE + SIZE, BEFORE + 2 * SIZE + 1).clear();
        end(2, 2 * SIZE, 2);
        expect(Kind.REMOVED, 8, 2, 1);
    }

    @Test
    void anEditedSealIsForged() throws IOException {
        edit(BEFORE + SIZE, "\t7\t", "\t6\t");
        expect(Kind.FORGED, 8, 2, 1);
        threeBatches();
        edit(BEFORE + SIZE, "==", "=");
        expect(Kind.FORGED, 8, 2, 1);
    }

    @Test
    void aLedgerSealedAnewPassesAloneAndFailsByHeadOrKeyFromOutside() throws IOException {
        Outside head = kept();
        Outside key = Outside.of(null, pem());
        assertThat(check(bytes(), head).isValid()).isTrue();
        Verdict own = check(bytes(), key);
        assertThat(own.isValid()).isTrue();
        assertThat(own.keysFromOutside()).isTrue();
        lines = new SealedLedger(SealedLedger.newKey(), SIZE).lines(3 * SIZE);
        assertThat(verdict().isValid()).isTrue();
        assertThat(check(bytes(), head).first().kind()).isEqualTo(Kind.FORGED);
        assertThat(check(bytes(), head).first().batch()).isEqualTo(3);
        assertThat(check(bytes(), key).first().kind()).isEqualTo(Kind.FORGED);
        assertThat(check(bytes(), key).first().batch()).isEqualTo(1);
    }

    @Test
    void aLedgerSealedAnewByTheSameKeyFailsByTheHeadFromOutside() throws IOException {
        Outside kept = kept();
        lines = new SealedLedger(KEY, SIZE + 1).lines(3 * SIZE);
        assertThat(verdict().isValid()).isTrue();
        assertThat(check(bytes(), kept).first().kind()).isEqualTo(Kind.FORGED);
    }

    @Test
    void whatIsNoLedgerIsSaidSo() {
        for (String text :
                List.of("", "PK", "STS-LEDGER\t2\n", "STS-LEDGER\t1\nB\t1\n", "STS-LEDGER\t1\nL\tx\t1\tab\t{}\n")) {
            assertThatThrownBy(() -> check(text.getBytes(StandardCharsets.UTF_8), Outside.NOTHING))
                    .as(text)
                    .isInstanceOf(Unreadable.class);
        }
        assertThatThrownBy(() -> Outside.of("sts-head-v1 7", null)).hasMessageContaining("Line 1");
        assertThatThrownBy(() -> Outside.of(null, "-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----"))
                .isInstanceOf(Unreadable.class);
    }

    @Test
    void aProofHoldsForItsRecordOnly() throws IOException {
        List<String> leaves = lines.subList(BEFORE, BEFORE + SIZE).stream()
                .map(line -> line.split("\t")[3])
                .toList();
        Proof proof = Proof.of('L', 3, 3, SealedLedger.text(3), leaves, head(BEFORE - 1), ledger.publicKey());
        Proof read = Proof.parse(proof.json()).get(0);
        assertThat(read).isEqualTo(proof);
        assertThat(read.check(Outside.NOTHING)).isNull();
        assertThat(read.check(Outside.of(null, pem()))).isNull();
        String changed = proof.json().replace("kvoss", "mtanaka");
        assertThat(Proof.parse(changed).get(0).check(Outside.NOTHING).kind()).isEqualTo(Kind.CHANGED);
        String key = new SealedLedger(SealedLedger.newKey(), SIZE).publicKey();
        assertThat(read.check(Outside.of(null, key)).kind()).isEqualTo(Kind.FORGED);
        assertThatThrownBy(() -> Proof.parse("{\"format\":\"sts-proof-v1\"}")).isInstanceOf(Unreadable.class);
        assertThat(Proof.parse("[" + proof.json() + "," + changed + "]"))
                .extracting(each -> each.check(Outside.NOTHING) == null)
                .containsExactly(true, false);
        assertThat(Proof.parse("[]")).isEmpty();
        assertThatThrownBy(() -> Proof.parse("[1]")).isInstanceOf(Unreadable.class);
        assertThatThrownBy(() -> Proof.parse("[".repeat(100))).isInstanceOf(Unreadable.class);
    }

    private Outside kept() throws IOException {
        int last = Collections.max(seals());
        return Outside.of("# kept by the auditor\n\n" + head(last).line() + "\n", null);
    }

    private List<Integer> seals() {
        List<Integer> seals = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).startsWith("B\t")) {
                seals.add(i);
            }
        }
        return seals;
    }

    private Head head(int line) {
        String[] fields = lines.get(line).split("\t");
        return new Head(
                Long.parseLong(fields[1]),
                Long.parseLong(fields[2]),
                Integer.parseInt(fields[3]),
                fields[4],
                fields[5],
                java.time.Instant.parse(fields[6]),
                fields[7],
                fields[8]);
    }

    private String pem() {
        return "-----BEGIN PUBLIC KEY-----\n" + ledger.publicKey() + "\n-----END PUBLIC KEY-----\n";
    }

    private void edit(int line, String from, String to) {
        assertThat(lines.get(line)).contains(from);
        lines.set(line, lines.get(line).replace(from, to));
    }

    private void end(int batches, int records, int unsealed) {
        lines.set(lines.size() - 1, "END\t%d\t%d\t%d".formatted(batches, records, unsealed));
    }

    private void swapTexts(int one, int other) {
        String[] first = lines.get(one).split("\t");
        String[] second = lines.get(other).split("\t");
        String text = first[4];
        first[4] = second[4];
        second[4] = text;
        lines.set(one, String.join("\t", first));
        lines.set(other, String.join("\t", second));
    }

    private void swapPlaces(int one, int other) {
        String[] first = lines.get(one).split("\t");
        String[] second = lines.get(other).split("\t");
        String position = first[1];
        first[1] = second[1];
        second[1] = position;
        lines.set(one, String.join("\t", second));
        lines.set(other, String.join("\t", first));
    }

    private void expect(Kind kind, long position, long batch, long failures) throws IOException {
        Verdict verdict = verdict();
        assertThat(verdict.first()).isNotNull();
        assertThat(verdict.first().kind()).as(verdict.sentence()).isEqualTo(kind);
        assertThat(verdict.first().position()).isEqualTo(position);
        assertThat(verdict.first().batch()).isEqualTo(batch);
        assertThat(verdict.failures()).isEqualTo(failures);
    }

    private Verdict verdict() throws IOException {
        return check(bytes(), Outside.NOTHING);
    }

    private byte[] bytes() {
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static Verdict check(byte[] file, Outside outside) throws IOException {
        return Verifier.verify(new ByteArrayInputStream(file), outside, read -> {});
    }
}
