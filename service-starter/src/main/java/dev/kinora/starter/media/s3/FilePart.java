package dev.kinora.starter.media.s3;

import dev.kinora.starter.media.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import software.amazon.awssdk.core.sync.RequestBody;

/** Some bytes of a file, read as often as a request is repeated and never kept in memory. */
record FilePart(Path file, long start, long length) {

    private static final String BYTES = "application/octet-stream";

    RequestBody body() {
        return RequestBody.fromContentProvider(this::open, length, BYTES);
    }

    /** 32 bytes. */
    byte[] sha256() throws IOException {
        try (InputStream in = open()) {
            return Sha256.digest(in);
        }
    }

    private InputStream open() {
        try {
            return new PartStream(FileChannel.open(file, StandardOpenOption.READ), start, length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class PartStream extends InputStream {

        private final FileChannel channel;
        private final long end;
        private long position;

        PartStream(FileChannel channel, long start, long length) {
            this.channel = channel;
            this.position = start;
            this.end = start + length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var wanted = (int) Math.min(length, end - position);
            if (wanted <= 0) {
                return length == 0 ? 0 : -1;
            }
            int got = channel.read(ByteBuffer.wrap(bytes, offset, wanted), position);
            position += Math.max(got, 0);
            return got;
        }

        @Override
        public void close() throws IOException {
            channel.close();
        }
    }
}
