package health.sts.review.usage;

import health.sts.shared.Refusal;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Files on their way from an upload to the database: kept there in pieces, so that any node can go on with them. */
@Component
class UsageFiles {

    private static final int PIECE = 512 * 1024;

    private final JdbcClient jdbc;
    private final UsageSettings settings;

    UsageFiles(JdbcClient jdbc, UsageSettings settings) {
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /**
     * A file on the disk of this node; closing deletes it.
     *
     * @param lines line ends in it
     */
    record Spooled(Path path, String sha256, long bytes, int lines) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            Files.deleteIfExists(path);
        }
    }

    /** Takes what is sent, unpacked where it is packed by gzip. */
    Spooled spool(InputStream sent) throws IOException {
        Path path = Files.createTempFile("usage-", ".csv");
        try {
            return write(unpacked(sent), path);
        } catch (ZipException broken) {
            Files.deleteIfExists(path);
            throw Refusal.invalid("file", "The file is packed by gzip and cannot be unpacked. Send it again.");
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
    }

    /** Keeps it, in the caller's transaction. */
    void keep(String loadId, Spooled file) {
        try (InputStream in = Files.newInputStream(file.path())) {
            int number = 0;
            for (byte[] piece = in.readNBytes(PIECE); piece.length > 0; piece = in.readNBytes(PIECE)) {
                jdbc.sql("insert into usage_file_part (load_id, part_no, content) values (:load, :number, :content)")
                        .param("load", loadId)
                        .param("number", number++)
                        .param("content", piece)
                        .update();
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The kept file, or a refusal where it is kept no longer. */
    Spooled fetch(String loadId) throws IOException {
        Path path = Files.createTempFile("usage-", ".csv");
        MessageDigest digest = digest();
        long bytes = 0;
        try (OutputStream out = Files.newOutputStream(path)) {
            List<byte[]> piece = piece(loadId, 0);
            for (int number = 1; !piece.isEmpty(); number++) {
                out.write(piece.get(0));
                digest.update(piece.get(0));
                bytes += piece.get(0).length;
                piece = piece(loadId, number);
            }
        } catch (IOException | RuntimeException failed) {
            Files.deleteIfExists(path);
            throw failed;
        }
        if (bytes == 0) {
            Files.deleteIfExists(path);
            throw Refusal.conflict("The file is kept no longer. Send it again.");
        }
        return new Spooled(path, HexFormat.of().formatHex(digest.digest()), bytes, 0);
    }

    void forget(String loadId) {
        jdbc.sql("delete from usage_file_part where load_id = :load")
                .param("load", loadId)
                .update();
    }

    private List<byte[]> piece(String loadId, int number) {
        return jdbc.sql("select content from usage_file_part where load_id = :load and part_no = :number")
                .param("load", loadId)
                .param("number", number)
                .query((row, i) -> row.getBytes("content"))
                .list();
    }

    private Spooled write(InputStream in, Path path) throws IOException {
        MessageDigest digest = digest();
        long size = 0;
        int lines = 0;
        try (OutputStream out = Files.newOutputStream(path);
                InputStream digesting = new DigestInputStream(in, digest)) {
            byte[] piece = new byte[1 << 16];
            for (int read = digesting.read(piece); read >= 0; read = digesting.read(piece)) {
                size += read;
                if (size > settings.largest().toBytes()) {
                    throw Refusal.invalid(
                            "file",
                            "The file is larger than %,d MB. Split it by period."
                                    .formatted(settings.largest().toMegabytes()));
                }
                for (int i = 0; i < read; i++) {
                    lines += piece[i] == '\n' ? 1 : 0;
                }
                out.write(piece, 0, read);
            }
        }
        if (size == 0) {
            throw Refusal.invalid("file", "The file is empty. Choose a CSV file.");
        }
        return new Spooled(path, HexFormat.of().formatHex(digest.digest()), size, lines);
    }

    private static InputStream unpacked(InputStream sent) throws IOException {
        BufferedInputStream in = new BufferedInputStream(sent);
        in.mark(2);
        boolean packed = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return packed ? new GZIPInputStream(in, 1 << 16) : in;
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
