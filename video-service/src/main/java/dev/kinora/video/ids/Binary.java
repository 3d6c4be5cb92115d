package dev.kinora.video.ids;

import java.nio.ByteBuffer;
import java.util.UUID;

/** Ids as {@code binary(16)} columns hold them, for plain SQL. */
public final class Binary {

    private Binary() {}

    /** The sixteen bytes of an id, most significant first. */
    public static byte[] of(UUID id) {
        return ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** The id in sixteen bytes. */
    public static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
