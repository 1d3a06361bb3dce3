package health.sts.audit.verify;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** The lines of a file one after another, as bytes: a record's text is hashed as it stands and never kept. */
final class Lines {

    private static final int BUFFER = 1 << 16;
    private static final int LONGEST = 1 << 26;
    private static final int GZIP_FIRST = 0x1f;
    private static final int GZIP_SECOND = 0x8b;

    private final InputStream in;
    private final byte[] buffer = new byte[BUFFER];
    private int at;
    private int end;
    private byte[] line = new byte[1 << 12];
    private int length;
    private long number;

    private Lines(InputStream in) {
        this.in = in;
    }

    /** Packed by gzip or not: the first two bytes tell. */
    static Lines of(InputStream in) throws IOException {
        BufferedInputStream plain = new BufferedInputStream(in, BUFFER);
        plain.mark(2);
        boolean packed = plain.read() == GZIP_FIRST && plain.read() == GZIP_SECOND;
        plain.reset();
        try {
            return new Lines(packed ? new GZIPInputStream(plain, BUFFER) : plain);
        } catch (EOFException | ZipException damaged) {
            throw new Unreadable("The file begins like a gzip file, but is none.");
        }
    }

    /** Goes to the next whole line; false at the end, also where the file breaks off within a line. */
    boolean next() throws IOException {
        length = 0;
        while (true) {
            if (at == end && !fill()) {
                return false;
            }
            int from = at;
            while (at < end && buffer[at] != '\n') {
                at++;
            }
            append(from, at - from);
            if (at < end) {
                at++;
                number++;
                return true;
            }
        }
    }

    private boolean fill() throws IOException {
        at = 0;
        try {
            end = Math.max(in.read(buffer), 0);
        } catch (EOFException | ZipException cut) {
            end = 0;
        }
        return end > 0;
    }

    private void append(int from, int count) throws Unreadable {
        if (length + count > LONGEST) {
            throw new Unreadable("A line of the file is longer than 64 MB; this is not a sealed ledger.");
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(length + count, line.length * 2));
        }
        System.arraycopy(buffer, from, line, length, count);
        length += count;
    }

    /** The number of this line, from 1. */
    long number() {
        return number;
    }

    String field(int index) throws Unreadable {
        int from = start(index);
        int to = from;
        while (to < length && line[to] != '\t') {
            to++;
        }
        return new String(line, from, to - from, StandardCharsets.UTF_8);
    }

    long longField(int index) throws Unreadable {
        try {
            return Long.parseLong(field(index));
        } catch (NumberFormatException notANumber) {
            throw unreadable("has no number where one belongs");
        }
    }

    /** The bytes from a field to the end of the line. */
    byte[] rest(int index) throws Unreadable {
        return Arrays.copyOfRange(line, start(index), length);
    }

    private int start(int index) throws Unreadable {
        int from = 0;
        for (int tabs = index; tabs > 0; from++) {
            if (from >= length) {
                throw unreadable("has too few fields");
            }
            tabs -= line[from] == '\t' ? 1 : 0;
        }
        return from;
    }

    Unreadable unreadable(String why) {
        return new Unreadable("Line %,d of the file %s; this is not a sealed ledger.".formatted(number, why));
    }
}
