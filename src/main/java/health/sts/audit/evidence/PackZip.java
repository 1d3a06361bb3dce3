package health.sts.audit.evidence;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The ZIP of a pack, written as it is made: of each file only name, size and hash stay in memory. It has no
 * {@code close()} on purpose: what breaks off must not end like a whole ZIP, so only {@link #finish()} writes its end.
 */
final class PackZip {

    private final Counted counted;
    private final ZipOutputStream zip;
    private final LocalDateTime at;
    private final List<File> files = new ArrayList<>();

    PackZip(OutputStream out, Instant at) {
        this.counted = new Counted(out);
        this.zip = new ZipOutputStream(counted, StandardCharsets.UTF_8);
        this.at = LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    /** Writes one file; the writer may close the stream or not. */
    void add(String name, Content content) {
        MessageDigest digest = sha256();
        try {
            ZipEntry entry = new ZipEntry(name);
            entry.setTimeLocal(at);
            zip.putNextEntry(entry);
            Counted size = new Counted(new Open(zip));
            OutputStream out = new DigestOutputStream(size, digest);
            content.write(out);
            out.flush();
            zip.closeEntry();
            files.add(new File(name, size.count, HexFormat.of().formatHex(digest.digest())));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** Writes one short file. */
    void add(String name, String text) {
        add(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    /** What was written so far, in order. */
    List<File> files() {
        return Collections.unmodifiableList(files);
    }

    /** Writes the end of the ZIP and gives its size. */
    long finish() {
        try {
            zip.finish();
            zip.flush();
            return counted.count;
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Writes the content of one file. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** One file of the pack. */
    record File(String name, long size, String sha256) {}

    /** Passes on all but the close, so that a writer of one file cannot end the whole. */
    private static final class Open extends OutputStream {

        private final OutputStream out;

        Open(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }
    }

    private static final class Counted extends OutputStream {

        private final OutputStream out;
        private long count;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
            count += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
