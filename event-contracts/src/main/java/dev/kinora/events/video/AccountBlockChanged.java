package dev.kinora.events.video;

import java.util.UUID;

/**
 * An account blocked another, or took that back. While it lasts neither of the two is shown what the other made; the blocked one
 * is not told.
 *
 * @param blocked false when it was taken back
 * @param version increases with each change by the same blocker
 */
public record AccountBlockChanged(UUID blockerId, UUID blockedId, boolean blocked, long version) implements BlockEvent {

    @Override
    public String key() {
        return blockerId.toString();
    }
}
