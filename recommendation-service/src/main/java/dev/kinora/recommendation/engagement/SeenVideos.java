package dev.kinora.recommendation.engagement;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * What a viewer has watched, exactly: entries of {@value #ENTRY} bytes (the id, and when in seconds) in segments of {@value #SEGMENT}. A
 * video that is watched again on another day has another entry; the last one counts.
 */
final class SeenVideos {

    static final int ENTRY = 20;
    static final int SEGMENT = 512;

    /** At 65,536 entries the state is made anew, without the oldest. More would be an account that a program uses. */
    static final int MOST_SEGMENTS = 128;

    /** Entries that are kept then, so that the next ones have room. */
    static final int KEPT = (MOST_SEGMENTS - 8) * SEGMENT;

    /** Whether there is no room for another entry. */
    static boolean isFull(int entries) {
        return entries >= MOST_SEGMENTS * SEGMENT;
    }

    private final Map<UUID, Instant> all = new HashMap<>();

    static byte[] entry(UUID videoId, Instant at) {
        return ByteBuffer.allocate(ENTRY)
                .putLong(videoId.getMostSignificantBits())
                .putLong(videoId.getLeastSignificantBits())
                .putInt((int) at.getEpochSecond())
                .array();
    }

    /** Adds the entries of the next segment. */
    void add(byte[] segment) {
        var entries = ByteBuffer.wrap(segment);
        while (entries.remaining() >= ENTRY) {
            var id = new UUID(entries.getLong(), entries.getLong());
            var at = Instant.ofEpochSecond(Integer.toUnsignedLong(entries.getInt()));
            all.merge(id, at, (known, other) -> other.isAfter(known) ? other : known);
        }
    }

    Map<UUID, Instant> all() {
        return all;
    }
}
