package health.sts.certification.curriculum;

import java.io.InputStream;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;

/**
 * Files with which a trainer proves a scenario. Kept as they came, added and never changed, handed out only as downloads
 * and never shown inline.
 */
public interface EvidenceFiles {

    /** The largest file (A). */
    int MOST_BYTES = 10 * 1024 * 1024;

    /**
     * Keeps a file of the trainer acting; read as a stream.
     *
     * @throws health.sts.shared.Refusal where the type is not allowed, the content is of another type than the name says,
     *     the file is empty or too large, or the item takes no files
     */
    FileView add(String certificationId, String code, String name, InputStream content);

    /** The files of a certification, oldest first. */
    List<FileView> of(String certificationId);

    /**
     * One file, where the person acting may read it: the trainer, training manager, CMIO, evaluators and auditors.
     *
     * @throws health.sts.shared.Refusal not found or forbidden
     */
    FileView get(String fileId);

    /** Writes the bytes of a file that {@link #get} allowed. */
    void write(String fileId, OutputStream out);

    /** What is known of a file. */
    record FileView(
            String id,
            String certificationId,
            String code,
            int revision,
            String name,
            String mediaType,
            int bytes,
            String sha256,
            String uploadedBy,
            Instant uploadedAt) {}
}
