package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.index.LiveIndex;
import dev.kinora.recommendation.index.VideoIndex;
import dev.kinora.recommender.index.Span;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells creators who can be shown their videos. */
@Component
class Reaches {

    private static final int DAYS = 7;

    private final Catalog catalog;
    private final LiveIndex index;
    private final Showings showings;
    private final InstantSource clock;

    Reaches(Catalog catalog, LiveIndex index, Showings showings, InstantSource clock) {
        this.catalog = catalog;
        this.index = index;
        this.showings = showings;
        this.clock = clock;
    }

    /** The reach of a video of this creator; that of others is as unknown as one that does not exist. */
    Reach of(UUID videoId, UUID creator) {
        var video = catalog.find(videoId)
                .filter(found -> found.author().accountId().equals(creator))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "You have no such published video."));
        return new Reach(
                videoId,
                !catalog.confirm(List.of(videoId)).isEmpty(),
                video.publishedAt(),
                video.isForAdults(),
                FeedPaths.isLimited(video),
                standing(video),
                DAYS,
                showings.since(videoId, clock.instant().minus(Duration.ofDays(DAYS))));
    }

    private Reach.@Nullable Standing standing(CatalogVideo video) {
        return index.serving().videos().read(videos -> {
            var items = videos.items();
            var item = videos.number(video.id());
            return item == null || !items.isListed(item)
                    ? null
                    : new Reach.Standing(
                            items.words(item, Integer.MAX_VALUE).size(),
                            items.place(item, Span.WEEK),
                            items.listed(),
                            original(videos, item));
        });
    }

    private static @Nullable UUID original(VideoIndex.View videos, int item) {
        var oldest = item;
        for (var other : videos.family(item)) {
            if (videos.items().isListed(other.value) && videos.isOlder(other.value, oldest)) {
                oldest = other.value;
            }
        }
        return oldest == item ? null : videos.id(oldest);
    }
}
