package health.sts.certification.curriculum;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of files that can prove a scenario, recognised by how their content begins. */
enum EvidenceType {
    PDF("application/pdf", 0, "255044462d", "pdf"),
    PNG("image/png", 0, "89504e470d0a1a0a", "png"),
    JPG("image/jpeg", 0, "ffd8ff", "jpg", "jpeg"),
    MP4("video/mp4", 4, "66747970", "mp4"),
    /** Has no mark of its own; all of it must be text. */
    TXT("text/plain", 0, "", "txt");

    private final String mediaType;
    private final int offset;
    private final byte[] mark;
    private final List<String> endings;

    EvidenceType(String mediaType, int offset, String mark, String... endings) {
        this.mediaType = mediaType;
        this.offset = offset;
        this.mark = HexFormat.of().parseHex(mark);
        this.endings = List.of(endings);
    }

    String mediaType() {
        return mediaType;
    }

    List<String> endings() {
        return endings;
    }

    /** Whether all of the content has to be looked at, because nothing marks its beginning. */
    boolean isText() {
        return this == TXT;
    }

    /** Whether content that begins so is of this type. */
    boolean beginsSo(byte[] first) {
        return first.length >= offset + mark.length
                && Arrays.equals(first, offset, offset + mark.length, mark, 0, mark.length);
    }

    /** The type that a file's name says it has. */
    static Optional<EvidenceType> ofName(String name) {
        int dot = name.lastIndexOf('.');
        String ending = name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> dot > 0 && type.endings.contains(ending))
                .findFirst();
    }
}
