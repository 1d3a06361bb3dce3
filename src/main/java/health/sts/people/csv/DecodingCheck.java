package health.sts.people.csv;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** Decodes a whole file in small pieces, without keeping it, and tells whether every byte fits. */
final class DecodingCheck {

    private static final int PIECE = 1 << 16;

    private long line = 1;
    private long firstBadLine;
    private boolean beyondAscii;

    private DecodingCheck() {}

    static DecodingCheck of(Path file, TextEncoding encoding) throws IOException {
        DecodingCheck check = new DecodingCheck();
        CharsetDecoder decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        try (SeekableByteChannel channel = Files.newByteChannel(file)) {
            channel.position(encoding.markLength());
            check.read(channel, decoder);
        }
        return check;
    }

    boolean clean() {
        return firstBadLine == 0;
    }

    /** The first line with bytes that do not fit, or 0. */
    long firstBadLine() {
        return firstBadLine;
    }

    /** Whether characters beyond ASCII were decoded well. */
    boolean sawBeyondAscii() {
        return beyondAscii;
    }

    private void read(SeekableByteChannel channel, CharsetDecoder decoder) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(PIECE);
        CharBuffer chars = CharBuffer.allocate(PIECE);
        boolean end = false;
        while (!end) {
            end = channel.read(bytes) < 0;
            bytes.flip();
            decode(bytes, chars, decoder, end);
            bytes.compact();
        }
    }

    private void decode(ByteBuffer bytes, CharBuffer chars, CharsetDecoder decoder, boolean end) {
        while (true) {
            CoderResult result = decoder.decode(bytes, chars, end);
            look(chars);
            if (result.isUnderflow()) {
                return;
            }
            if (result.isError()) {
                firstBadLine = firstBadLine == 0 ? line : firstBadLine;
                bytes.position(bytes.position() + result.length());
            }
        }
    }

    private void look(CharBuffer chars) {
        chars.flip();
        while (chars.hasRemaining()) {
            char c = chars.get();
            if (c == '\n') {
                line++;
            }
            beyondAscii |= c > 127;
        }
        chars.clear();
    }
}
