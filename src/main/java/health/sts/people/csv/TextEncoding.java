package health.sts.people.csv;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * In which characters a file is written: by its byte order mark, else UTF-8 where every byte fits, else Windows-1252.
 * A file that is mostly UTF-8 with broken bytes in it is refused instead of being read as something it is not.
 *
 * @param markLength bytes of the byte order mark to skip
 */
public record TextEncoding(Charset charset, int markLength) {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    public static TextEncoding of(Path file) throws IOException {
        TextEncoding marked = marked(file);
        if (marked != null) {
            DecodingCheck check = DecodingCheck.of(file, marked);
            if (!check.clean()) {
                throw new CsvRefused(
                        check.firstBadLine(),
                        "The file says it is " + marked.title() + " but holds bytes that are not. Save it as UTF-8.");
            }
            return marked;
        }
        return unmarked(file);
    }

    /** How people know it; Excel for Windows writes Windows-1252 unless told otherwise. */
    public String title() {
        return charset.equals(StandardCharsets.UTF_8)
                ? (markLength > 0 ? "UTF-8 with byte order mark" : "UTF-8")
                : charset.equals(WINDOWS_1252) ? "Windows-1252" : charset.name();
    }

    private static TextEncoding unmarked(Path file) throws IOException {
        TextEncoding utf8 = new TextEncoding(StandardCharsets.UTF_8, 0);
        DecodingCheck asUtf8 = DecodingCheck.of(file, utf8);
        if (asUtf8.clean()) {
            return utf8;
        }
        TextEncoding windows = new TextEncoding(WINDOWS_1252, 0);
        if (asUtf8.sawBeyondAscii() || !DecodingCheck.of(file, windows).clean()) {
            throw new CsvRefused(
                    asUtf8.firstBadLine(),
                    "The file is neither clean UTF-8 nor Windows-1252: this line holds broken bytes. Save it as UTF-8.");
        }
        return windows;
    }

    private static TextEncoding marked(Path file) throws IOException {
        byte[] start;
        try (var in = Files.newInputStream(file)) {
            start = in.readNBytes(3);
        }
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            return new TextEncoding(StandardCharsets.UTF_8, 3);
        }
        if (begins(start, 0xFF, 0xFE)) {
            return new TextEncoding(StandardCharsets.UTF_16LE, 2);
        }
        return begins(start, 0xFE, 0xFF) ? new TextEncoding(StandardCharsets.UTF_16BE, 2) : null;
    }

    private static boolean begins(byte[] start, int... mark) {
        if (start.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((start[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
