package health.sts.engine.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/** Passes good answers straight through and keeps the body of errors back. */
class HeldErrors extends HttpServletResponseWrapper {

    private static final int MOST_KEPT = 64 * 1024;

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private ServletOutputStream stream;
    private PrintWriter writer;

    HeldErrors(HttpServletResponse response) {
        super(response);
    }

    boolean isError() {
        return getStatus() >= 400;
    }

    String text() {
        return kept.toString(StandardCharsets.UTF_8);
    }

    void discard() {
        kept.reset();
    }

    void finish() {
        if (writer != null) {
            writer.flush();
        }
    }

    /** Our answer replaces the container's error page. */
    @Override
    public void sendError(int status) {
        setStatus(status);
    }

    @Override
    public void sendError(int status, String message) {
        setStatus(status);
    }

    @Override
    public void setContentLength(int length) {
        if (!isError()) {
            super.setContentLength(length);
        }
    }

    @Override
    public void setContentLengthLong(long length) {
        if (!isError()) {
            super.setContentLengthLong(length);
        }
    }

    @Override
    public void setHeader(String name, String value) {
        if (!(isError() && "Content-Length".equalsIgnoreCase(name))) {
            super.setHeader(name, value);
        }
    }

    @Override
    public void addHeader(String name, String value) {
        if (!(isError() && "Content-Length".equalsIgnoreCase(name))) {
            super.addHeader(name, value);
        }
    }

    @Override
    public void flushBuffer() throws IOException {
        if (!isError()) {
            super.flushBuffer();
        }
    }

    @Override
    public ServletOutputStream getOutputStream() {
        if (stream == null) {
            stream = new Divided();
        }
        return stream;
    }

    @Override
    public PrintWriter getWriter() {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
        }
        return writer;
    }

    private final class Divided extends ServletOutputStream {

        @Override
        public void write(int one) throws IOException {
            write(new byte[] {(byte) one}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            if (!isError()) {
                getResponse().getOutputStream().write(bytes, offset, length);
            } else if (kept.size() < MOST_KEPT) {
                kept.write(bytes, offset, length);
            }
        }

        @Override
        public void flush() throws IOException {
            if (!isError()) {
                getResponse().getOutputStream().flush();
            }
        }

        @Override
        public void close() throws IOException {
            if (!isError()) {
                getResponse().getOutputStream().close();
            }
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException("Answers of the engine are written at once.");
        }
    }
}
