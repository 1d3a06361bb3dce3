package health.sts.certification.curriculum;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Tells whether a file is nothing but text in UTF-8, without control characters other than tabs and line ends. */
final class TextCheck {

    private TextCheck() {}

    static boolean isText(Path file) throws IOException {
        try (Reader reader = new BufferedReader(new InputStreamReader(
                Files.newInputStream(file),
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (Character.isISOControl(c) && "\t\n\r\f".indexOf(c) < 0) {
                    return false;
                }
            }
            return true;
        } catch (CharacterCodingException notUtf8) {
            return false;
        }
    }
}
