package dev.kinora.recommendation;

import dev.kinora.events.video.VideoAuthor;
import dev.kinora.events.video.VideoMedia;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.events.video.VideoText;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.catalog.VideoCounts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Sample videos. */
public final class SampleCatalog {

    public static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
    public static final String GAMING = "Gaming & Esports";
    public static final String FOOD = "Food & Cooking";
    public static final String PETS = "Pets & Animals";

    private SampleCatalog() {}

    /** A one day old video with its own creator. */
    public static CatalogVideo video(int number, @Nullable String category, String title, VideoCounts counts) {
        var event = published(id(number), id(1000 + number), category, title);
        return new CatalogVideo(
                event.videoId(), event.author(), event.text(), event.media(), event.publishedAt(), counts, 1);
    }

    /** A one day old video without views. */
    public static CatalogVideo video(int number, @Nullable String category, String title) {
        return video(number, category, title, VideoCounts.NONE);
    }

    /** The event that announces a public video. */
    public static VideoPublished published(UUID videoId, UUID ownerId, @Nullable String category, String title) {
        return new VideoPublished(
                videoId,
                new VideoAuthor(ownerId, "maker", "Maker"),
                new VideoText(title, "", List.of(), category),
                new VideoMedia(videoId, 8000, 720, 1280, "/media/x/master.m3u8", "/media/x/poster.jpg", null),
                NOW.minus(Duration.ofDays(1)),
                "PUBLIC",
                1);
    }

    /** A stable id. */
    public static UUID id(int number) {
        return new UUID(7, number);
    }
}
