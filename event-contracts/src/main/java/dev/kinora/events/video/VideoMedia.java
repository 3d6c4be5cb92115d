package dev.kinora.events.video;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a video is played: display size in pixels after rotation, and paths below the public origin.
 *
 * @param captions empty if there are none, and in events of earlier versions
 */
public record VideoMedia(
        UUID playbackId,
        long durationMs,
        int width,
        int height,
        String hlsPath,
        String posterPath,
        @Nullable String blurhash,
        List<CaptionTrack> captions) {

    public VideoMedia {
        captions = captions == null ? List.of() : List.copyOf(captions);
    }

    /** Media without captions. */
    public VideoMedia(
            UUID playbackId,
            long durationMs,
            int width,
            int height,
            String hlsPath,
            String posterPath,
            @Nullable String blurhash) {
        this(playbackId, durationMs, width, height, hlsPath, posterPath, blurhash, List.of());
    }
}
