package health.sts.certification.register;

import health.sts.certification.CertificateStatus;
import java.util.Locale;

/**
 * Which certificates a page of the register shows; every part may be null.
 *
 * @param text part of the holder's name, or an id
 * @param ending only those that end within so many days
 * @param earlierToo also periods that a newer one followed
 * @param after the id of the last certificate of the page before
 */
public record CertificateSearch(
        String text,
        String specialtyCode,
        String waveId,
        CertificateStatus status,
        Integer ending,
        boolean earlierToo,
        String after) {

    public CertificateSearch {
        text = blankToNull(text);
        specialtyCode = blankToNull(specialtyCode);
        waveId = blankToNull(waveId);
        after = blankToNull(after);
    }

    CertificateSearch after(String id) {
        return new CertificateSearch(text, specialtyCode, waveId, status, ending, earlierToo, id);
    }

    /** For a like: every name with the text in it. */
    String nameLike() {
        return "%" + text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
    }

    private static String blankToNull(String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
