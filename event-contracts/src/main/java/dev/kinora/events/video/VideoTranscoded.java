package dev.kinora.events.video;

import java.util.UUID;

/** Renditions, poster and screening proxy are ready; only the owner may see them so far. */
public record VideoTranscoded(
        UUID videoId, VideoAuthor author, VideoText text, VideoMedia media, String sourceSha256, long version)
        implements VideoEvent {

    @Override
    public String key() {
        return videoId.toString();
    }
}
