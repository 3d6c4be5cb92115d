package dev.kinora.video.catalog;

import dev.kinora.video.catalog.metadata.Decision;
import dev.kinora.video.catalog.metadata.Failure;
import dev.kinora.video.catalog.metadata.VideoState;
import dev.kinora.video.catalog.metadata.Visibility;
import dev.kinora.video.playback.Playback;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A video as the API shows it. The shape is flat by contract, hence more components than a record should have.
 *
 * @param publishAt time at which a scheduled video becomes public
 * @param playback absent until there is something to play
 * @param blurhash BlurHash of the poster, shown while it loads
 * @param moderation last decision; only for the owner and moderators
 * @param failure why transcoding failed; only for the owner and moderators
 * @param restrictions what moderation takes from a video that others see; null for nothing
 */
@Schema(name = "Video")
public record VideoView(
        UUID id,
        VideoState state,
        String title,
        String description,
        List<String> hashtags,
        @Nullable String category,
        Visibility visibility,
        @Nullable Instant publishAt,
        Owner owner,
        long durationMs,
        int width,
        int height,
        Counts counts,
        boolean likedByMe,
        Instant createdAt,
        @Nullable Instant publishedAt,
        Playback.@Nullable Addresses playback,
        @Nullable String blurhash,
        @Nullable Decision moderation,
        @Nullable Failure failure,
        @Nullable VideoRestrictions restrictions) {

    /** The owner of a video. */
    public record Owner(UUID id, String handle, String displayName) {}

    /** Counters of a video. */
    public record Counts(long views, long likes, long comments) {

        /** A copy that tells nothing about comments. */
        Counts withoutComments() {
            return new Counts(views, likes, 0);
        }
    }
}
