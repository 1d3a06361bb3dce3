package health.sts.certification.curriculum;

import health.sts.certification.Trainee;
import health.sts.certification.curriculum.CourseworkItem.Status;
import health.sts.certification.curriculum.EvidenceFiles.FileView;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes a file that was found good, with its line in the ledger, or nothing of it. */
@Component
class EvidenceIntake {

    /** How much of a file is held at a time. */
    static final int PIECE = 512 * 1024;

    private final CourseworkStore coursework;
    private final EvidenceStore store;
    private final CourseworkJournal journal;
    private final EvidenceSettings settings;
    private final Clock clock;

    EvidenceIntake(
            CourseworkStore coursework,
            EvidenceStore store,
            CourseworkJournal journal,
            EvidenceSettings settings,
            Clock clock) {
        this.coursework = coursework;
        this.store = store;
        this.journal = journal;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional
    FileView take(Trainee trainee, String code, String name, EvidenceType type, Spool spool) {
        coursework.lock(trainee.certificationId());
        CourseworkItem item = takesFiles(trainee, code);
        FileView file = new FileView(
                Ids.next("EVF"),
                trainee.certificationId(),
                item.code(),
                item.revision(),
                name,
                type.mediaType(),
                spool.bytes(),
                spool.sha256(),
                trainee.userId(),
                clock.instant());
        store.insert(file, trainee.round());
        try (InputStream content = spool.open()) {
            byte[] piece = content.readNBytes(PIECE);
            for (int number = 1; piece.length > 0; number++) {
                store.insertPiece(file.id(), number, piece);
                piece = content.readNBytes(PIECE);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file could not be read again", unreadable);
        }
        journal.added(file, trainee.round());
        return file;
    }

    private CourseworkItem takesFiles(Trainee trainee, String code) {
        String id = trainee.certificationId();
        CourseworkItem item = new Progress(
                        coursework.items(id, trainee.round()),
                        coursework.reports(id),
                        trainee.round(),
                        coursework.files(id, trainee.round()))
                .get(code);
        if (item.kind() != CurriculumItem.Kind.SCENARIO) {
            throw Refusal.invalid(
                    "file", "%s is no scenario and takes no files; report its hours.".formatted(item.title()));
        }
        if (item.status() == Status.CONFIRMED) {
            throw Refusal.conflict("%s is confirmed already, so no file is added to it.".formatted(item.title()));
        }
        if (item.files() >= settings.mostFiles()) {
            throw Refusal.invalid(
                    "file",
                    "%s has %d files, and more are not taken. Say in the note which ones count."
                            .formatted(item.title(), item.files()));
        }
        return item;
    }
}
