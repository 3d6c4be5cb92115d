package dev.kinora.recommendation.ranking;

import dev.kinora.recommendation.catalog.CatalogVideo;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** A kind of video to explore: category × age × audience of the creator. */
public record ExplorationArm(String category, Age age, Audience audience) {

    /** Age of a video: under 2 days, under 14 days, older. */
    public enum Age {
        NEW,
        RECENT,
        OLD
    }

    /** Views of all videos of a creator: under 100, under 10,000, more. */
    public enum Audience {
        SMALL,
        MEDIUM,
        LARGE
    }

    /** The key of the arm of all ranked slots. */
    public static final String PERSONALIZED = "personalized";

    /** The key in the table of posteriors and in the impression log. */
    public String key() {
        return category + "|" + age + "|" + audience;
    }

    /** Views per creator over these videos: the input of {@link #of}. */
    public static Map<UUID, Long> audiences(Collection<CatalogVideo> videos) {
        return videos.stream()
                .collect(Collectors.groupingBy(
                        video -> video.author().accountId(),
                        Collectors.summingLong(video -> video.counts().views())));
    }

    /** The arm of a video at this instant. */
    public static ExplorationArm of(CatalogVideo video, Instant now, Map<UUID, Long> audiences) {
        var days = Duration.between(video.publishedAt(), now).toDays();
        var views = audiences.getOrDefault(video.author().accountId(), 0L);
        return new ExplorationArm(
                video.category(),
                days < 2 ? Age.NEW : days < 14 ? Age.RECENT : Age.OLD,
                views < 100 ? Audience.SMALL : views < 10_000 ? Audience.MEDIUM : Audience.LARGE);
    }
}
