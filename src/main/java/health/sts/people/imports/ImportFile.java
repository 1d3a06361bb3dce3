package health.sts.people.imports;

import health.sts.people.csv.CsvFile;
import health.sts.people.csv.CsvRefused;
import health.sts.shared.Ids;
import health.sts.shared.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * A loaded file on its way through a preview, kept on disk because its encoding shows only at its end; closing deletes
 * it.
 *
 * @param csv how to read it, or null where {@code refused} says why that cannot be done
 */
record ImportFile(String importId, String name, Path path, String sha256, CsvFile csv, CsvRefused refused)
        implements AutoCloseable {

    static final long MOST_BYTES = 32L * 1024 * 1024;
    private static final int LONGEST_NAME = 120;

    static ImportFile of(InputStream in, String name) throws IOException {
        Path path = Files.createTempFile("roster-", ".csv");
        try {
            return look(path, shortened(name), spool(in, path));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }

    private static ImportFile look(Path path, String name, String sha256) throws IOException {
        String id = Ids.next("IMP");
        try {
            return new ImportFile(id, name, path, sha256, CsvFile.open(path), null);
        } catch (CsvRefused refused) {
            return new ImportFile(id, name, path, sha256, null, refused);
        }
    }

    private static String spool(InputStream in, Path path) throws IOException {
        MessageDigest digest = newDigest();
        try (OutputStream out = Files.newOutputStream(path);
                InputStream digesting = new DigestInputStream(in, digest)) {
            byte[] piece = new byte[1 << 16];
            long size = 0;
            for (int read = digesting.read(piece); read >= 0; read = digesting.read(piece)) {
                size += read;
                if (size > MOST_BYTES) {
                    throw Refusal.invalid("file", "The file is larger than 32 MB. Load a smaller one.");
                }
                out.write(piece, 0, read);
            }
            if (size == 0) {
                throw Refusal.invalid("file", "The file is empty. Choose a CSV file.");
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shortened(String name) {
        String plain = name == null
                ? ""
                : name.replaceAll("\\p{C}", "").replaceAll("^.*[/\\\\]", "").strip();
        String cut = plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
        return cut.isEmpty() ? "roster.csv" : cut;
    }
}
