package health.sts.shared;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A secret of the demo, beside its database: whoever deletes the folder starts over with both. */
public final class DemoFile {

    private static final Pattern FILE_DATABASE = Pattern.compile("jdbc:h2:(?:file:)?((?![a-z]{2,}:)[^;]+).*");

    private DemoFile() {}

    /** The file with this ending that belongs to a database; empty where the database is not a file. */
    public static Optional<Path> beside(String databaseUrl, String ending) {
        Matcher file = FILE_DATABASE.matcher(databaseUrl);
        return file.matches()
                ? Optional.of(Path.of(file.group(1).replaceFirst("^~", System.getProperty("user.home")) + ending))
                : Optional.empty();
    }

    /** Makes the file, readable by its owner only; false where it is there already. */
    public static boolean make(Path file, Supplier<String> content) {
        if (Files.exists(file)) {
            return false;
        }
        byte[] ascii = content.get().getBytes(StandardCharsets.US_ASCII);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (SeekableByteChannel out = Files.newByteChannel(
                    file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), onlyTheOwner())) {
                out.write(ByteBuffer.wrap(ascii));
            }
            return true;
        } catch (FileAlreadyExistsException made) {
            return false;
        } catch (IOException notWritten) {
            throw new UncheckedIOException(notWritten);
        }
    }

    private static FileAttribute<?>[] onlyTheOwner() {
        boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}
