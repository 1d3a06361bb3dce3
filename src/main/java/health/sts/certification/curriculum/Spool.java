package health.sts.certification.curriculum;

import health.sts.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A file on its way in: read once into a temporary file that only this process reads, because its length and fingerprint
 * must be known before its first piece is written, and deleted afterwards.
 */
final class Spool implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final int BEGINNING = 16;

    private final Path file;
    private final MessageDigest digest = newDigest();
    private byte[] beginning = new byte[0];
    private int bytes;
    private String sha256;

    private Spool(Path file) {
        this.file = file;
    }

    /** Reads everything; an empty or too large file is refused, a too large one without reading the rest. */
    static Spool of(InputStream content, int most) {
        try {
            Spool spool = new Spool(Files.createTempFile("sts-evidence-", ".part"));
            try {
                spool.read(content, most);
                return spool;
            } catch (IOException | RuntimeException broken) {
                spool.close();
                throw broken;
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file could not be read", unreadable);
        }
    }

    int bytes() {
        return bytes;
    }

    String sha256() {
        return sha256;
    }

    boolean is(EvidenceType type) {
        try {
            return type.beginsSo(beginning) && (!type.isText() || TextCheck.isText(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("The file could not be read", unreadable);
        }
    }

    InputStream open() throws IOException {
        return Files.newInputStream(file);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) {
            file.toFile().deleteOnExit();
        }
    }

    private void read(InputStream content, int most) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int length = content.readNBytes(buffer, 0, BUFFER);
                    length > 0;
                    length = content.readNBytes(buffer, 0, BUFFER)) {
                if (bytes == 0) {
                    beginning = Arrays.copyOf(buffer, Math.min(length, BEGINNING));
                }
                bytes += length;
                if (bytes > most) {
                    throw Refusal.invalid("file", tooLarge(most));
                }
                digest.update(buffer, 0, length);
                out.write(buffer, 0, length);
            }
        }
        if (bytes == 0) {
            throw Refusal.invalid("file", "The file is empty. Choose the file that shows what you did.");
        }
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    private static String tooLarge(int most) {
        return "The file is larger than %d MB. Make it smaller, for example a shorter or coarser recording, or split it."
                .formatted(most / (1024 * 1024));
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
