package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.experiment.Trial;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Slots that were composed at once and are served page by page.
 *
 * @param firstPosition position of its first slot in the session
 * @param viewer null without sign-in
 * @param models what could rank it
 * @param trial variant of the experiment that ran; null without one
 */
record Slate(
        UUID id,
        UUID sessionId,
        int firstPosition,
        @Nullable UUID viewer,
        String arm,
        Models models,
        @Nullable Trial trial,
        Content content) {

    /** A session remembers as many of its videos; later ones may repeat the oldest. */
    private static final int REMEMBERED = 5_000;

    /**
     * What was served when it was composed.
     *
     * @param live version of the model that was live; null for none
     * @param snapshot of what was learned from the stream; null for none
     */
    record Models(@Nullable UUID live, @Nullable UUID snapshot) {}

    /**
     * What is stored as one column.
     *
     * @param before videos that the session showed before
     * @param last whether nothing follows after the slots
     */
    record Content(List<UUID> before, List<Slot> slots, boolean last) {

        Content {
            before = List.copyOf(before);
            slots = List.copyOf(slots);
        }
    }

    /** Position after the last slot. */
    int end() {
        return firstPosition + content.slots().size();
    }

    /** What the session has shown before a position of this slate, the oldest first. */
    List<UUID> shownBefore(int position) {
        var shown = new ArrayList<>(content.before());
        content
                .slots()
                .subList(
                        0,
                        Math.clamp(
                                position - (long) firstPosition,
                                0,
                                content.slots().size()))
                .stream()
                .map(slot -> slot.ranked().videoId())
                .forEach(shown::add);
        return shown.subList(Math.max(0, shown.size() - REMEMBERED), shown.size());
    }

    Set<UUID> servedBefore(int position) {
        return new HashSet<>(shownBefore(position));
    }

    /** The model, or the snapshot, that ranked its slots; null if none did. */
    @Nullable UUID rankedBy() {
        if (content.slots().stream().anyMatch(slot -> slot.source() == Source.ONLINE)) {
            return models.snapshot();
        }
        return content.slots().stream().anyMatch(slot -> slot.source() == Source.HYBRID) ? models.live() : null;
    }

    /**
     * The id of the recommendation in a slot: the same whenever the slot is served, and known to nobody who was not served it,
     * because the id of the slate is not told.
     */
    UUID recommendationId(int place) {
        try {
            var seed = ByteBuffer.allocate(Long.BYTES * 2 + Integer.BYTES)
                    .putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits())
                    .putInt(place)
                    .array();
            var hash = ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(seed));
            // Version 8 and the variant of RFC 9562.
            return new UUID(hash.getLong() & ~0xF000L | 0x8000L, hash.getLong() & ~(0b11L << 62) | 0b10L << 62);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
