package dev.kinora.recommendation.feed;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.kinora.events.video.VideoText;
import dev.kinora.recommendation.catalogue.CatalogueVideo;
import dev.kinora.recommendation.catalogue.VideoCounts;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A video as a feed shows it. */
record FeedVideo(
        UUID id,
        @JsonUnwrapped VideoText text,
        Owner owner,
        long durationMs,
        VideoCounts counts,
        Playback playback,
        Instant publishedAt) {

    record Owner(UUID id, String handle, String displayName) {}

    /** Paths below the public origin; display size in pixels. */
    record Playback(
            String hlsUrl,
            String posterUrl,
            int width,
            int height,
            @Nullable String blurhash) {}

    static FeedVideo of(CatalogueVideo video) {
        var author = video.author();
        var media = video.media();
        return new FeedVideo(
                video.id(),
                video.text(),
                new Owner(author.accountId(), author.handle(), author.displayName()),
                media.durationMs(),
                video.counts(),
                new Playback(media.hlsPath(), media.posterPath(), media.width(), media.height(), media.blurhash()),
                video.publishedAt());
    }
}
