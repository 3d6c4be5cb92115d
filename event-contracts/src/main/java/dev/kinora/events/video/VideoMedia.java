package dev.kinora.events.video;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a video is played: display size in pixels after rotation, and paths below the public origin. */
public record VideoMedia(
        UUID playbackId,
        long durationMs,
        int width,
        int height,
        String hlsPath,
        String posterPath,
        @Nullable String blurhash) {}
