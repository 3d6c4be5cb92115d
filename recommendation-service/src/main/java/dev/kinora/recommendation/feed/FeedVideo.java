package dev.kinora.recommendation.feed;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.kinora.events.moderation.ContentLabel;
import dev.kinora.events.moderation.Restriction;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.events.video.CaptionTrack;
import dev.kinora.events.video.VideoText;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.catalog.VideoCounts;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A video in a feed.
 *
 * @param restrictions what moderation takes from it; null for nothing
 */
record FeedVideo(
        UUID id,
        @JsonUnwrapped Words words,
        Owner owner,
        long durationMs,
        VideoCounts counts,
        Playback playback,
        Instant publishedAt,
        @Nullable Restricted restrictions) {

    /**
     * What moderation takes from a video.
     *
     * @param adultsOnly whether only confirmed adults are shown it; the addresses that play are given with the video by
     *     video-service
     * @param label what is shown before it plays; null without a label
     * @param commentsOff whether nobody can comment
     */
    record Restricted(boolean adultsOnly, @Nullable ContentLabel label, boolean commentsOff) {

        private static @Nullable Restricted of(@Nullable Restrictions taken) {
            return taken == null
                    ? null
                    : new Restricted(
                            taken.contains(Restriction.AGE_GATE),
                            taken.label(),
                            taken.contains(Restriction.COMMENTS_OFF));
        }
    }

    /** What its creator wrote about it. */
    record Words(
            String title,
            String description,
            List<String> hashtags,
            @Nullable String category) {

        private static Words of(VideoText text) {
            return new Words(text.title(), text.description(), text.hashtags(), text.category());
        }
    }

    record Owner(UUID id, String handle, String displayName) {}

    /** Paths on the public origin; display size in pixels. */
    record Playback(
            String hlsUrl,
            String posterUrl,
            int width,
            int height,
            @Nullable String blurhash,
            List<Captions> captions) {}

    /** Captions in one language, a BCP 47 tag; the label is shown to people. */
    record Captions(String lang, String label, String url) {

        private static Captions of(CaptionTrack track) {
            return new Captions(track.language(), track.label(), track.path());
        }
    }

    static FeedVideo of(CatalogVideo video) {
        var author = video.author();
        var media = video.media();
        return new FeedVideo(
                video.id(),
                Words.of(video.text()),
                new Owner(author.accountId(), author.handle(), author.displayName()),
                media.durationMs(),
                video.counts(),
                new Playback(
                        media.hlsPath(),
                        media.posterPath(),
                        media.width(),
                        media.height(),
                        media.blurhash(),
                        media.captions().stream().map(Captions::of).toList()),
                video.publishedAt(),
                Restricted.of(video.restrictions()));
    }
}
