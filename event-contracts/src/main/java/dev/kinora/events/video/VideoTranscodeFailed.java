package dev.kinora.events.video;

import java.util.UUID;

/** The uploaded file could not be transcoded. */
public record VideoTranscodeFailed(UUID videoId, UUID ownerId, String code, boolean retryable, long version)
        implements VideoEvent {

    @Override
    public String key() {
        return videoId.toString();
    }
}
