package dev.kinora.starter.limits;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Counts the bytes of a body while they are read and fails at the limit, whatever length the request declares. */
class BoundedBody extends HttpServletRequestWrapper {

    private final long most;
    private final Supplier<IOException> onExceeded;
    private @Nullable ServletInputStream counted;

    /**
     * @param most number of bytes that may be read
     * @param onExceeded called at each read beyond the limit; supplies the exception for the reader
     */
    BoundedBody(HttpServletRequest request, long most, Supplier<IOException> onExceeded) {
        super(request);
        this.most = most;
        this.onExceeded = onExceeded;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (counted == null) {
            counted = new Counted(super.getInputStream());
        }
        return counted;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        String encoding = getCharacterEncoding();
        Charset charset = encoding == null ? StandardCharsets.UTF_8 : Charset.forName(encoding);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }

    private final class Counted extends ServletInputStream {

        private final ServletInputStream in;
        private long seen;

        private Counted(ServletInputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            refuseBeyondTheLimit();
            int value = in.read();
            seen += value < 0 ? 0 : 1;
            refuseBeyondTheLimit();
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            refuseBeyondTheLimit();
            int read = in.read(bytes, offset, length);
            seen += Math.max(0, read);
            refuseBeyondTheLimit();
            return read;
        }

        private void refuseBeyondTheLimit() throws IOException {
            if (seen > most) {
                throw onExceeded.get();
            }
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }

        @Override
        public boolean isFinished() {
            return in.isFinished();
        }

        @Override
        public boolean isReady() {
            return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
            in.setReadListener(listener);
        }
    }
}
