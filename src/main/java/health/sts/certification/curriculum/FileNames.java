package health.sts.certification.curriculum;

import health.sts.shared.Refusal;
import java.text.Normalizer;

/** Makes a name that a browser sent safe to keep, to show and to give back. */
final class FileNames {

    private static final int LONGEST = 200;

    private FileNames() {}

    /** The last part of a path in one form of Unicode, without characters that steer or hide text or mean something to a file system. */
    static String safe(String sent) {
        String name = Normalizer.normalize(sent == null ? "" : sent, Normalizer.Form.NFC);
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]", "")
                .replaceAll("[<>:\"|?*;]", "_")
                .replaceAll("\\s+", " ")
                .strip();
        if (name.isEmpty() || name.startsWith(".")) {
            throw Refusal.invalid("file", "The file has no name. Give it one, for example booking.pdf.");
        }
        if (name.length() > LONGEST) {
            throw Refusal.invalid(
                    "file", "The name of the file has more than %d characters. Shorten it.".formatted(LONGEST));
        }
        return name;
    }
}
