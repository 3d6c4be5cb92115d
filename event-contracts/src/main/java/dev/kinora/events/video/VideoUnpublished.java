package dev.kinora.events.video;

import java.util.UUID;

/**
 * The video is no longer visible to others: TAKEN_DOWN, DELETED or HIDDEN; or no longer listed: UNLISTED, in which case
 * {@link VideoPublished} of the same version follows.
 */
public record VideoUnpublished(UUID videoId, String reason, long version) implements VideoEvent {

    @Override
    public String key() {
        return videoId.toString();
    }
}
