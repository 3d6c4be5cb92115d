package dev.kinora.events.video;

import java.util.UUID;

/** A creator submitted a complete upload as a video. */
public record VideoUploaded(UUID videoId, UUID ownerId, String title, long sizeBytes, long version)
        implements VideoEvent {

    @Override
    public String key() {
        return videoId.toString();
    }
}
