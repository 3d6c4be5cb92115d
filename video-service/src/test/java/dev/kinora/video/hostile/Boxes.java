package dev.kinora.video.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Consumer;

/** Modifies boxes of ISO movies and elements of Matroska files. */
final class Boxes {

    private Boxes() {}

    /** A box with these parts as its content. */
    static byte[] box(String type, byte[]... parts) {
        byte[] content = join(parts);
        return join(int32(content.length + 8), ascii(type), content);
    }

    /** An EBML element with an eight-byte size. */
    static byte[] element(long id, byte[]... parts) {
        byte[] content = join(parts);
        return join(elementHeader(id, content.length), content);
    }

    /** The header of an element with this declared size. */
    static byte[] elementHeader(long id, long size) {
        byte[] whole = ByteBuffer.allocate(8).putLong(id).array();
        byte[] sized = ByteBuffer.allocate(8).putLong(size | 1L << 56).array();
        return join(Arrays.copyOfRange(whole, Long.numberOfLeadingZeros(id) / 8, 8), sized);
    }

    static byte[] int32(long value) {
        return ByteBuffer.allocate(4).putInt((int) value).array();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** The bytes, repeated. */
    static byte[] times(int count, byte[] part) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < count; i++) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    /** The offset of these bytes. */
    static int find(byte[] bytes, byte[] wanted) {
        for (int at = 0; at + wanted.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + wanted.length, wanted, 0, wanted.length)) {
                return at;
            }
        }
        throw new AssertionError("The sample does not hold what is to be changed");
    }

    /** The offset of the content of the first box of this type. */
    static int content(byte[] bytes, String type) {
        return find(bytes, ascii(type)) + 4;
    }

    /** A copy with changes. */
    static byte[] changed(byte[] bytes, Consumer<ByteBuffer> change) {
        byte[] copy = bytes.clone();
        change.accept(ByteBuffer.wrap(copy));
        return copy;
    }

    /** The first box of this type, with its header. */
    static byte[] whole(byte[] bytes, String type) {
        int start = content(bytes, type) - 8;
        return Arrays.copyOfRange(bytes, start, start + ByteBuffer.wrap(bytes).getInt(start));
    }

    /** A movie whose header is its last box, with this box added to the header. */
    static byte[] addedToHeader(byte[] movie, byte[] extra) {
        byte[] header = whole(movie, "moov");
        int start = content(movie, "moov") - 8;
        if (start + header.length != movie.length) {
            throw new AssertionError("The header must be the last box");
        }
        byte[] longer = join(movie, extra);
        ByteBuffer.wrap(longer).putInt(start, header.length + extra.length);
        return longer;
    }
}
