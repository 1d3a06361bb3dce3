package health.sts.certification.curriculum;

import static health.sts.certification.curriculum.CurriculumFixture.CASE;
import static health.sts.certification.curriculum.CurriculumFixture.MANAGER;
import static health.sts.certification.curriculum.CurriculumFixture.TRAINER;
import static health.sts.certification.curriculum.CurriculumFixture.three;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.sts.certification.curriculum.EvidenceFiles.FileView;
import health.sts.shared.Actor;
import health.sts.shared.Refusal;
import health.sts.shared.Role;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvidenceFilesTest {

    private static final byte[] PDF = "%PDF-1.7 and so on".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] EXE = HexFormat.of().parseHex("4d5a90000300000004000000ffff0000");
    private static final byte[] HTML = "<html><script>alert(1)</script></html>".getBytes(StandardCharsets.UTF_8);

    private final CurriculumFixture here = new CurriculumFixture();

    @BeforeEach
    void aTrainerWithAScenario() {
        here.publish(three());
        here.trainer(CASE, 0, 1);
        here.coursework.pin(CASE);
    }

    @AfterEach
    void closeTheDatabase() {
        here.close();
    }

    @Test
    void aFileComesBackAsItWas() {
        byte[] content = Arrays.copyOf(PDF, 3 * EvidenceIntake.PIECE + 17);
        new Random(5).nextBytes(content);
        System.arraycopy(PDF, 0, content, 0, PDF.length);
        FileView file = add("Booking of 3 May.PDF", content);

        assertThat(file.bytes()).isEqualTo(content.length);
        assertThat(file.mediaType()).isEqualTo("application/pdf");
        assertThat(here.jdbc
                        .sql("select max(octet_length(content)) from evidence_piece")
                        .query(Integer.class)
                        .single())
                .isEqualTo(EvidenceIntake.PIECE);
        assertThat(here.jdbc
                        .sql("select count(*) from evidence_piece")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
        ByteArrayOutputStream back = new ByteArrayOutputStream();
        here.files.write(file.id(), back);
        assertThat(back.toByteArray()).isEqualTo(content);
        assertThat(here.files.of(CASE)).containsExactly(file);
        assertThat(here.lastLine().content()).containsEntry("sha256", file.sha256());
    }

    @Test
    void theFingerprintIsThatOfTheContent() {
        // printf abc | sha256sum
        assertThat(add("a.txt", "abc".getBytes(StandardCharsets.US_ASCII)).sha256())
                .isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf, 255044462d312e37, application/pdf",
        "a.png, 89504e470d0a1a0a00, image/png",
        "a.jpg, ffd8ffe0, image/jpeg",
        "a.JPEG, ffd8ffe1, image/jpeg",
        "a.mp4, 0000001866747970, video/mp4",
        "a.txt, 47727573c39f, text/plain"
    })
    void theAllowedTypesAreTaken(String name, String hex, String type) {
        assertThat(add(name, HexFormat.of().parseHex(hex)).mediaType()).isEqualTo(type);
    }

    @Test
    void contentOfAnotherTypeThanTheNameSaysIsRefused() {
        refused("virus.pdf", EXE, "its content is something else");
        refused("page.png", HTML, "its content is something else");
        refused("note.txt", EXE, "its content is something else");
        refused("note.txt", new byte[] {'a', (byte) 0xff}, "its content is something else");
        refused("film.mp4", new byte[] {0, 0, 0}, "its content is something else");
        refused("late.pdf", ("\n" + new String(PDF, StandardCharsets.US_ASCII)).getBytes(), "something else");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"virus.exe", "page.html", "image.svg", "macro.docm", "report.pdf.exe", "archive.zip", "noending"
            })
    void otherTypesAreRefusedWithWhatIsTaken(String name) {
        refused(name, PDF, "Choose one that ends in one of: pdf, png, jpg, jpeg, mp4, txt");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "/", "..", ".pdf", "C:\\", "\u0000\u202e"})
    void aFileWithoutANameIsRefused(String name) {
        refused(name, PDF, "has no name");
    }

    @Test
    void namesAreMadeSafe() {
        assertThat(add("../../etc/passwd.pdf", PDF).name()).isEqualTo("passwd.pdf");
        assertThat(add("C:\\Users\\mei\\gr\u00fc\u00dfe\u202efdp.pdf", PDF).name())
                .isEqualTo("gr\u00fc\u00dfefdp.pdf");
        assertThat(add("a\r\nSet-Cookie: x=\"1\";.pdf", PDF).name()).isEqualTo("aSet-Cookie_ x=_1__.pdf");
        refused("x".repeat(200) + ".pdf", PDF, "more than 200 characters");
    }

    @Test
    void anEmptyFileIsRefused() {
        refused("a.pdf", new byte[0], "The file is empty");
    }

    @Test
    void tenMegabytesAreTakenAndOneByteMoreIsNot() {
        byte[] most = Arrays.copyOf(PDF, EvidenceFiles.MOST_BYTES);
        refused("big.pdf", Arrays.copyOf(PDF, EvidenceFiles.MOST_BYTES + 1), "larger than 10 MB");
        assertThat(add("big.pdf", most).bytes()).isEqualTo(10_485_760);
    }

    @Test
    void anEndlessUploadIsNotReadToItsEnd() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return '%';
            }
        };
        assertThatThrownBy(() -> here.as(TRAINER, () -> here.files.add(CASE, "ADMIT", "a.pdf", endless)))
                .hasMessageContaining("larger than 10 MB");
    }

    @Test
    void anUploadThatBreaksOffLeavesNothing() throws IOException {
        long before = spooled();
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("Connection reset");
            }
        };
        assertThatThrownBy(() -> here.as(TRAINER, () -> here.files.add(CASE, "ADMIT", "a.pdf", broken)))
                .isInstanceOf(UncheckedIOException.class);
        refused("virus.pdf", EXE, "something else");
        assertThat(here.files.of(CASE)).isEmpty();
        assertThat(spooled()).isEqualTo(before);
    }

    @Test
    void anItemTakesThreeFilesHereAndOnlyAScenarioTakesAny() {
        add("1.pdf", PDF);
        add("2.pdf", PDF);
        add("3.pdf", PDF);
        refused("4.pdf", PDF, "has 3 files, and more are not taken");
        assertThatThrownBy(() ->
                        here.as(TRAINER, () -> here.files.add(CASE, "TTT", "a.pdf", new ByteArrayInputStream(PDF))))
                .hasMessageContaining("takes no files");
    }

    @Test
    void aConfirmedScenarioTakesNoMoreFiles() {
        add("1.pdf", PDF);
        here.as(TRAINER, () -> here.coursework.reportScenario(CASE, "ADMIT", null));
        here.as(MANAGER, () -> here.coursework.confirm(CASE));
        assertThatThrownBy(() -> add("2.pdf", PDF)).hasMessageContaining("confirmed already");
    }

    @Test
    void onlyTheTrainerAddsFiles() {
        assertThatThrownBy(() ->
                        here.as(MANAGER, () -> here.files.add(CASE, "ADMIT", "a.pdf", new ByteArrayInputStream(PDF))))
                .hasMessageContaining("Only the trainer");
    }

    @ParameterizedTest
    @CsvSource({
        "TRAINING_MANAGER, true",
        "CMIO, true",
        "EVALUATOR, true",
        "AUDITOR, true",
        "PEER_TRAINER, false",
        "PHYSICIAN, false",
        "PROGRAM_MANAGER, false",
        "EXEC_SPONSOR, false",
        "ADMINISTRATOR, false"
    })
    void whoJudgesOrExaminesMayReadAndOthersMayNot(Role role, boolean may) {
        String id = add("1.pdf", PDF).id();
        Actor reader = new Actor("reader", Set.of(role));
        if (may) {
            assertThat(here.as(reader, () -> here.files.get(id)).name()).isEqualTo("1.pdf");
        } else {
            assertThatThrownBy(() -> here.as(reader, () -> here.files.get(id)))
                    .isInstanceOfSatisfying(
                            Refusal.class, no -> assertThat(no.kind()).isEqualTo(Refusal.Kind.FORBIDDEN));
        }
        assertThat(here.readings).hasSize(role == Role.AUDITOR ? 1 : 0);
        assertThat(here.as(TRAINER, () -> here.files.get(id)).id()).isEqualTo(id);
        assertThatThrownBy(() -> here.files.get("EVF-NONE")).hasMessageContaining("no file EVF-NONE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update evidence_file set name = 'x'",
                "delete from evidence_file",
                "update evidence_piece set number = 9",
                "delete from evidence_piece"
            })
    void filesNeverChange(String change) {
        add("1.pdf", PDF);
        assertThatThrownBy(() -> here.jdbc.sql(change).update()).hasMessageContaining("never changed");
    }

    private FileView add(String name, byte[] content) {
        return here.as(TRAINER, () -> here.files.add(CASE, "ADMIT", name, new ByteArrayInputStream(content)));
    }

    private void refused(String name, byte[] content, String words) {
        int before = here.files.of(CASE).size();
        assertThatThrownBy(() -> add(name, content))
                .hasMessageContaining(words)
                .isInstanceOfSatisfying(
                        Refusal.class, no -> assertThat(no.field()).contains("file"));
        assertThat(here.files.of(CASE)).hasSize(before);
    }

    private static long spooled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("sts-evidence-"))
                    .count();
        }
    }
}
