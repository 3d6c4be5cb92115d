package dev.kinora.starter.id;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Converts between {@link UUID}s and {@code BINARY(16)} columns (most significant byte first) in plain SQL. Entities do
 * not need it: Hibernate stores a {@link UUID} in the same form.
 */
public final class BinaryIds {

    private static final int LENGTH = 2 * Long.BYTES;

    private BinaryIds() {}

    /** The sixteen bytes of an id. */
    public static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(LENGTH)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** The sixteen bytes of an id, or null for a column that may be null. */
    public static byte @Nullable [] bytesOrNull(@Nullable UUID id) {
        return id == null ? null : bytes(id);
    }

    /**
     * The id that these 16 bytes represent.
     *
     * @throws IllegalArgumentException if the length is not 16
     */
    public static UUID uuid(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new IllegalArgumentException("An id has " + LENGTH + " bytes, not " + bytes.length);
        }
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    /** The id in a column that is never null. */
    public static UUID read(ResultSet row, String column) throws SQLException {
        return uuid(row.getBytes(column));
    }

    /** The id in a column, or null. */
    public static @Nullable UUID readOrNull(ResultSet row, String column) throws SQLException {
        byte @Nullable [] bytes = row.getBytes(column);
        return bytes == null ? null : uuid(bytes);
    }
}
