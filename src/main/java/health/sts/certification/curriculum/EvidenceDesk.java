package health.sts.certification.curriculum;

import health.sts.certification.Trainee;
import health.sts.certification.Trainees;
import health.sts.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

@Service
class EvidenceDesk implements EvidenceFiles {

    private final Trainees trainees;
    private final EvidenceIntake intake;
    private final EvidenceStore store;
    private final CourseworkRights rights;
    private final CourseworkDuties duties;
    private final EvidenceSettings settings;

    EvidenceDesk(
            Trainees trainees,
            EvidenceIntake intake,
            EvidenceStore store,
            CourseworkRights rights,
            CourseworkDuties duties,
            EvidenceSettings settings) {
        this.trainees = trainees;
        this.intake = intake;
        this.store = store;
        this.rights = rights;
        this.duties = duties;
        this.settings = settings;
    }

    @Override
    public FileView add(String certificationId, String code, String sentName, InputStream content) {
        Trainee trainee = trainees.get(certificationId);
        duties.trainer(trainee);
        String name = FileNames.safe(sentName);
        EvidenceType type = EvidenceType.ofName(name)
                .filter(settings.types()::contains)
                .orElseThrow(() -> Refusal.invalid(
                        "file",
                        "Files of the type of “%s” are not taken. Choose one that ends in one of: %s."
                                .formatted(name, settings.endings())));
        // No transaction yet: a slow upload must not hold a connection of the database.
        try (Spool spool = Spool.of(content, MOST_BYTES)) {
            if (!spool.is(type)) {
                throw Refusal.invalid(
                        "file",
                        "“%s” ends in .%s, but its content is something else. Save it in that format and add it again."
                                .formatted(name, type.endings().get(0)));
            }
            return intake.take(trainee, code, name, type, spool);
        }
    }

    @Override
    public List<FileView> of(String certificationId) {
        return store.of(certificationId);
    }

    @Override
    public FileView get(String fileId) {
        FileView file = store.find(fileId).orElseThrow(() -> Refusal.notFound("There is no file " + fileId + "."));
        rights.readable(file.certificationId(), "readEvidenceFile", file.id());
        return file;
    }

    /** Piece by piece, each with a connection of its own, so that a slow reader holds neither the file nor a connection. */
    @Override
    public void write(String fileId, OutputStream out) {
        try {
            Optional<byte[]> piece = store.piece(fileId, 1);
            for (int number = 2; piece.isPresent(); number++) {
                out.write(piece.get());
                piece = store.piece(fileId, number);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException("The reader went away", gone);
        }
    }
}
