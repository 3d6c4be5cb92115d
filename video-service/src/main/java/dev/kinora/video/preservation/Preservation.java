package dev.kinora.video.preservation;

import dev.kinora.video.media.MediaKeys;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The files of a video that may not be removed.
 *
 * @param kept whether moderation needs them; false while it has not answered
 * @param endsAt until when, as moderation said; null for without an end yet
 * @param version of what moderation said; 0 while it has said nothing
 * @param deletedAt when the video was deleted; null while it exists
 * @param playbackId of the deleted video; null while it exists
 * @param generation of the media that were played; null without any
 */
public record Preservation(
        UUID videoId,
        boolean kept,
        @Nullable Instant endsAt,
        long version,
        @Nullable Instant deletedAt,
        @Nullable UUID playbackId,
        @Nullable UUID generation) {

    /** The keys of all files of the deleted video. */
    List<String> keys() {
        return playbackId == null
                ? List.of(MediaKeys.source(videoId))
                : List.of(MediaKeys.source(videoId), MediaKeys.media(playbackId));
    }
}
