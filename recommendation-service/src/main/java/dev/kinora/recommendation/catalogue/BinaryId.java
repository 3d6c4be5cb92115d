package dev.kinora.recommendation.catalogue;

import java.nio.ByteBuffer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ids as the sixteen bytes that the database keeps. */
public final class BinaryId {

    private BinaryId() {}

    /** The bytes of an id, most significant first. */
    public static byte[] of(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** The id in a column that is never null. */
    public static UUID read(ResultSet row, String column) throws SQLException {
        return read(row.getBytes(column));
    }

    /** The id in a column, or null. */
    public static @Nullable UUID readNullable(ResultSet row, String column) throws SQLException {
        byte @Nullable [] bytes = row.getBytes(column);
        return bytes == null ? null : read(bytes);
    }

    private static UUID read(byte[] bytes) {
        var buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
