package health.sts.certification.credential;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Set;
import java.util.zip.GZIPOutputStream;

/** The bits of a Bitstring Status List (W3C, 2025): the first one is the most significant bit of the first byte. */
final class Bitstring {

    /** The shortest list that the standard allows, so that nobody can be told from its length. */
    static final int LENGTH = 131_072;

    private Bitstring() {}

    /** Packed with GZIP, as base64url without padding, with the {@code u} by which multibase names that. */
    static String encoded(Set<Integer> set) {
        byte[] bits = new byte[LENGTH / Byte.SIZE];
        for (int index : set) {
            bits[index / Byte.SIZE] |= (byte) (0x80 >>> index % Byte.SIZE);
        }
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(bits);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return "u" + Base64.getUrlEncoder().withoutPadding().encodeToString(packed.toByteArray());
    }
}
