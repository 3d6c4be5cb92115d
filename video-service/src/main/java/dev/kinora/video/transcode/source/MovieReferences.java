package dev.kinora.video.transcode.source;

import dev.kinora.video.transcode.SourceLimits;
import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProblem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;

/**
 * Searches an ISO or QuickTime movie (ISO/IEC 14496-12 §8.7.2; QuickTime File Format, "Movie references") for
 * references to media outside the file. It reads only headers, in forward direction, and ignores damage, which the
 * engine reports; the engine does not follow references either.
 */
final class MovieReferences {

    private static final int MAX_BOXES = 100_000;
    private static final int MAX_REFERENCES = 64;
    /** moov, trak, mdia, minf, dinf, dref; readers need nothing deeper. */
    private static final int MAX_DEPTH = 6;

    private static final int HEADER = 8;
    private static final int REFERENCE = 12;
    private static final int SELF_CONTAINED = 1;
    private static final Set<String> PARENTS = Set.of("moov", "trak", "mdia", "minf", "dinf");

    private final FileChannel file;
    private final SourceLimits limits;
    private int boxes;
    private int tracks;

    private MovieReferences(FileChannel file, SourceLimits limits) {
        this.file = file;
        this.limits = limits;
    }

    /**
     * Refuses a movie whose media is outside the file.
     *
     * @throws TranscodeException FORBIDDEN_REFERENCE, TOO_MANY_STREAMS, or UNSUPPORTED_CONTAINER for compressed headers
     */
    static void refuse(Path movie, SourceLimits limits) throws IOException {
        try (FileChannel file = FileChannel.open(movie)) {
            new MovieReferences(file, limits).look(0, file.size(), "", 0);
        }
    }

    private void look(long from, long to, String parent, int depth) throws IOException {
        long at = from;
        while (depth <= MAX_DEPTH && at + HEADER <= to && boxes++ < MAX_BOXES) {
            ByteBuffer header = read(at, 2 * HEADER);
            long size = Integer.toUnsignedLong(header.getInt(0));
            int headerSize = HEADER;
            if (size == 1) {
                size = header.getLong(HEADER);
                headerSize = 2 * HEADER;
            }
            long end = size == 0 ? to : at + size;
            if (size != 0 && size < headerSize || end > to || end < at) {
                // Truncated or lying: the rest of a movie header is still searched, as a reader would do.
                end = to;
            }
            open(type(header), at + headerSize, end, parent, depth);
            at = end;
        }
    }

    private void open(String type, long from, long to, String parent, int depth) throws IOException {
        switch (type) {
            case "rmra", "rdrf" -> {
                if (parent.equals("moov")) {
                    throw TranscodeException.of(TranscodeProblem.FORBIDDEN_REFERENCE, "a reference movie");
                }
            }
            case "cmov" -> {
                if (parent.equals("moov")) {
                    throw TranscodeException.of(TranscodeProblem.UNSUPPORTED_CONTAINER, "a compressed movie header");
                }
            }
            case "dref" -> references(from, to);
            case "trak" -> {
                limits.checkStreams(++tracks);
                look(from, to, type, depth + 1);
            }
            default -> {
                if (PARENTS.contains(type)) {
                    look(from, to, type, depth + 1);
                }
            }
        }
    }

    /** Each entry is a box with flags; without the flag "in this file" its data is the URL of another file. */
    private void references(long from, long to) throws IOException {
        long at = from + HEADER;
        for (int i = 0; i < MAX_REFERENCES && at + REFERENCE <= to; i++) {
            ByteBuffer entry = read(at, REFERENCE);
            long size = Integer.toUnsignedLong(entry.getInt(0));
            boolean elsewhere = (entry.getInt(HEADER) & SELF_CONTAINED) == 0;
            if (elsewhere && size > REFERENCE) {
                throw TranscodeException.of(TranscodeProblem.FORBIDDEN_REFERENCE, "data in another file");
            }
            at += Math.max(size, REFERENCE);
        }
    }

    /** Bytes at an offset; zeros after the end of the file. */
    private ByteBuffer read(long at, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        long next = at;
        while (bytes.hasRemaining()) {
            int count = file.read(bytes, next);
            if (count < 0) {
                break;
            }
            next += count;
        }
        return bytes;
    }

    private static String type(ByteBuffer header) {
        return new String(header.array(), 4, 4, StandardCharsets.ISO_8859_1);
    }
}
