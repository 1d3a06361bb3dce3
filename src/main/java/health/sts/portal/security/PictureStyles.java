package health.sts.portal.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The style attributes that the picture library bpmn-js writes into a page, word for word: for its logo and the box behind
 * it, its overlay layer and its measuring of words. The policy allows these by hash and no other, so that no page can be
 * made to carry a style of somebody else.
 */
final class PictureStyles {

    private static final String LINK = "color: #404040";

    private static final List<String> ATTRIBUTES = List.of(
            "vertical-align:middle",
            "position: absolute; bottom: 15px; right: 15px; z-index: 100; " + LINK,
            "position: absolute; width: 0; height: 0;",
            "visibility: hidden; position: fixed",
            "z-index: 1001;position: fixed;top: 0;left: 0;right: 0;bottom: 0",
            "width: 100%;height: 100%;background: rgba(40,40,40,0.2)",
            "position: absolute;left: 50%;top: 40%;transform: translate(-50%);width: 260px;padding: 10px;"
                    + "background: white;box-shadow: 0 1px 4px rgba(0,0,0,0.3);"
                    + "font-family: Helvetica, Arial, sans-serif;font-size: 14px;display: flex;line-height: 1.3",
            "margin: 15px 20px 15px 10px; align-self: center;" + LINK);

    /** For a content security policy. */
    static final String DIRECTIVE = ATTRIBUTES.stream()
            .map(PictureStyles::hash)
            .collect(Collectors.joining(" ", "; style-src-attr 'unsafe-hashes' ", ""));

    private PictureStyles() {}

    private static String hash(String attribute) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(attribute.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
