package health.sts.recruitment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The participation agreement, word for word.
 *
 * @param hash SHA-256 in hex of the text's UTF-8 bytes; it is signed, so that nobody can change the words afterwards
 */
public record AgreementText(String version, String text, String hash) {

    private static final AgreementText CURRENT = read("1.0");

    /** The version that is signed today. */
    public static AgreementText current() {
        return CURRENT;
    }

    /** The text in paragraphs, for pages. */
    public List<String> paragraphs() {
        return List.of(text.strip().split("\\R\\s*\\R"));
    }

    private static AgreementText read(String version) {
        String name = "agreements/participation-" + version + ".txt";
        try (InputStream stream = AgreementText.class.getClassLoader().getResourceAsStream(name)) {
            byte[] bytes = stream.readAllBytes();
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            return new AgreementText(version, new String(bytes, StandardCharsets.UTF_8), hash);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(name + " cannot be read", unreadable);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
