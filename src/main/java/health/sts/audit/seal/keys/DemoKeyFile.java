package health.sts.audit.seal.keys;

import health.sts.shared.DemoFile;
import java.nio.file.Path;
import java.util.Optional;

/** The demo's key to seal with. */
final class DemoKeyFile {

    private DemoKeyFile() {}

    /** Where the key of this database lies; empty where the database is not a file. */
    static Optional<Path> beside(String databaseUrl) {
        return DemoFile.beside(databaseUrl, "-seal.key");
    }

    /** Makes the file, readable by its owner only; false where it is there already. */
    static boolean make(Path file) {
        return DemoFile.make(file, () -> SealKey.generate().pem());
    }
}
