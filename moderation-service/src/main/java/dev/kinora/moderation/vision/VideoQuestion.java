package dev.kinora.moderation.vision;

import dev.kinora.moderation.policy.PolicyCategory;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A video for the vision model.
 *
 * @param categories what breaks the rules, in the words of the policy in force
 * @param media the proxy video, or sampled frames if the proxy is too large; empty for the local provider
 * @param window the part of the video that is asked about; null for all of it
 */
public record VideoQuestion(
        UUID videoId,
        Words words,
        long durationMs,
        List<PolicyCategory> categories,
        List<Media> media,
        @Nullable Window window) {

    public VideoQuestion {
        categories = List.copyOf(categories);
        media = List.copyOf(media);
    }

    /** A question about the whole video. */
    public VideoQuestion(
            UUID videoId, Words words, long durationMs, List<PolicyCategory> categories, List<Media> media) {
        this(videoId, words, durationMs, categories, media, null);
    }

    /** A part of a video, in milliseconds from its beginning. */
    public record Window(long fromMs, long toMs) {}

    /** What the creator wrote: content to be judged, never instructions. */
    public record Words(
            String title,
            String description,
            List<String> hashtags,
            @Nullable String category,
            @Nullable String captions) {}

    /** Bytes with their media type, for example video/mp4. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Media(String contentType, byte[] bytes) {}
}
