package health.sts.audit.logs;

import health.sts.shared.SystemSettings;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.zip.GZIPOutputStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Writes one event log from one moment of the database to a stream. */
@Component
class LogExport {

    private static final int BUFFER = 1 << 16;

    private final CaseReader cases;
    private final SystemSettings settings;
    private final Clock clock;

    LogExport(CaseReader cases, SystemSettings settings, Clock clock) {
        this.cases = cases;
        this.settings = settings;
        this.clock = clock;
    }

    /** How far it came. */
    static final class Progress {

        private long cases;
        private long events;

        long cases() {
            return cases;
        }

        long events() {
            return events;
        }
    }

    /** Cursors need a transaction; the isolation makes all statements see the same moment. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    void write(LogFilter filter, LogFormat format, boolean zipped, OutputStream out, Progress progress)
            throws IOException {
        OutputStream through = zipped ? new GZIPOutputStream(out, BUFFER) : out;
        OutputStream buffered = new BufferedOutputStream(through, BUFFER);
        try (LogWriter writer = writer(format, buffered, filter)) {
            cases.read(filter, one -> {
                try {
                    writer.write(one);
                } catch (IOException broken) {
                    throw new UncheckedIOException(broken);
                }
                progress.cases++;
                progress.events = writer.events();
            });
            writer.end();
        }
        buffered.flush();
        if (through instanceof GZIPOutputStream zip) {
            zip.finish();
        }
        out.flush();
    }

    private LogWriter writer(LogFormat format, OutputStream out, LogFilter filter) throws IOException {
        LogText text = new LogText(settings.timeZone());
        return switch (format) {
            case XES -> new XesWriter(out, text, clock.instant(), filter.words());
            case OCEL -> new OcelWriter(out, text);
            case CSV -> new MiningCsvWriter(out, text);
        };
    }
}
