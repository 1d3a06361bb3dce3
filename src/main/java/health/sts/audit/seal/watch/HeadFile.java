package health.sts.audit.seal.watch;

import health.sts.audit.seal.SealSettings;
import health.sts.audit.verify.Head;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps heads outside the database, in a file that is only appended to, and in the log. Each node writes what it sees,
 * whoever sealed it.
 */
@Component
class HeadFile {

    private static final Logger LOG = LoggerFactory.getLogger(HeadFile.class);

    private final Path file;

    HeadFile(SealSettings settings) {
        file = settings.headsFile();
    }

    /** Adds a head and waits until the disk has it. */
    void add(Head head) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (FileChannel out = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer line = ByteBuffer.wrap((head.line() + "\n").getBytes(StandardCharsets.US_ASCII));
            while (line.hasRemaining()) {
                out.write(line);
            }
            out.force(true);
        }
        LOG.info("Sealed: {}", head.line());
    }

    /** Where it is. */
    Path path() {
        return file;
    }
}
