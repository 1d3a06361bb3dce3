package health.sts.audit.logs;

import java.io.IOException;

/** Writes one file case by case, holding no more than one of them. */
interface LogWriter extends AutoCloseable {

    void write(LoggedCase one) throws IOException;

    /** Writes what comes after the last case and flushes; the stream below stays open. */
    void end() throws IOException;

    /** How many events were written so far. */
    long events();

    /** Lets go of what was held, whether or not the end was reached. */
    @Override
    default void close() throws IOException {}
}
