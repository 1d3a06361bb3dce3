package health.sts.audit.verification;

import health.sts.audit.verify.Outside;
import health.sts.audit.verify.Verdict;
import health.sts.audit.verify.Verifier;
import java.io.IOException;
import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;

/** The check of an exported file, fed with the export while it is written: one formula, page or command. */
@Component
public class WholeLedger {

    private static final int PIPE = 1 << 18;

    private final SealedFile file;

    public WholeLedger(SealedFile file) {
        this.file = file;
    }

    /** Checks every record; takes as long as reading them. */
    public Verdict check(Outside outside, LongConsumer progress) {
        try (PipedInputStream in = new PipedInputStream(PIPE)) {
            PipedOutputStream out = new PipedOutputStream(in);
            CompletableFuture<Verdict> verdict = new CompletableFuture<>();
            Thread reader = new Thread(() -> read(in, outside, progress, verdict), "ledger-check");
            reader.setDaemon(true);
            reader.start();
            try (out) {
                file.write(out);
            }
            return verdict.get();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The check was stopped", stopped);
        } catch (ExecutionException failed) {
            throw new CompletionException(failed.getCause());
        }
    }

    private static void read(
            InputStream in, Outside outside, LongConsumer progress, CompletableFuture<Verdict> verdict) {
        try (in) {
            verdict.complete(Verifier.verify(in, outside, progress));
        } catch (IOException | RuntimeException failed) {
            verdict.completeExceptionally(failed);
        }
    }
}
