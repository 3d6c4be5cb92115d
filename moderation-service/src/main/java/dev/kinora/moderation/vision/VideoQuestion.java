package dev.kinora.moderation.vision;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A video to be looked at.
 *
 * @param media the proxy video, or sampled frames where the proxy is too large to be sent
 */
public record VideoQuestion(UUID videoId, Words words, long durationMs, List<Media> media) {

    public VideoQuestion {
        media = List.copyOf(media);
    }

    /** What the creator wrote; content to be judged, never instructions. */
    public record Words(
            String title,
            String description,
            List<String> hashtags,
            @Nullable String category,
            @Nullable String captions) {}

    /** Bytes with their type, such as video/mp4. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Media(String contentType, byte[] bytes) {}
}
