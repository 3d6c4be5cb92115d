package dev.kinora.recommendation.lookup;

import dev.kinora.events.moderation.Restriction;
import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.feed.ExplorationPosteriors;
import dev.kinora.recommendation.feed.Showings;
import dev.kinora.recommendation.index.LiveIndex;
import dev.kinora.recommendation.index.Serving;
import dev.kinora.recommendation.index.VideoIndex;
import dev.kinora.recommendation.ranking.BetaPosterior;
import dev.kinora.recommender.arm.FeatureSpec;
import dev.kinora.recommender.index.Span;
import dev.kinora.recommender.model.ItemLinks;
import dev.kinora.recommender.model.LinkTraining;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads how the recommender knows a video off its catalog and the index of this replica. */
@Component
class VideoRows {

    private static final Duration SHOWN = Duration.ofDays(7);
    private static final int WORDS = 30;
    private static final int LINKS = 5;

    private final Catalog catalog;
    private final LiveIndex index;
    private final ExplorationPosteriors posteriors;
    private final Showings showings;
    private final InstantSource clock;

    VideoRows(
            Catalog catalog,
            LiveIndex index,
            ExplorationPosteriors posteriors,
            Showings showings,
            InstantSource clock) {
        this.catalog = catalog;
        this.index = index;
        this.posteriors = posteriors;
        this.showings = showings;
        this.clock = clock;
    }

    /** A video that was published at some time. */
    VideoRow find(UUID id) {
        var video = catalog.find(id)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such video."));
        var serving = index.serving();
        var read = serving.videos().read(videos -> {
            var number = videos.number(id);
            return number == null || !videos.items().isListed(number) ? null : read(serving, videos, number);
        });
        return new VideoRow(
                id,
                about(video),
                !catalog.confirm(List.of(id)).isEmpty(),
                video.counts(),
                serving.modelId(),
                read == null ? null : titled(read.indexed()),
                read == null ? null : triedAs(read.kind()),
                showings.since(id, clock.instant().minus(SHOWN)));
    }

    private static VideoRow.About about(CatalogVideo video) {
        var restrictions = video.restrictions();
        return new VideoRow.About(
                video.text().title(),
                video.author().accountId(),
                video.author().handle(),
                video.text().category(),
                video.publishedAt(),
                video.isForAdults(),
                restrictions != null && restrictions.contains(Restriction.LIMITED_REACH),
                video.version());
    }

    /** What the index says, without titles, which it does not have. */
    private record Read(VideoRow.Indexed indexed, @Nullable String kind) {}

    private Read read(Serving serving, VideoIndex.View videos, int number) {
        var items = videos.items();
        var counts = items.counts(number);
        return new Read(
                new VideoRow.Indexed(
                        videos.version(number),
                        counts.liking(),
                        counts.thisWeek() * Span.WEEK.left(clock.millis() - items.reference()),
                        items.place(number, Span.WEEK),
                        items.listed(),
                        items.words(number, WORDS).stream()
                                .map(word -> new VideoRow.Word(word.getKey(), word.getValue()))
                                .toList(),
                        links(serving, videos, number)),
                items.shelves().niche(number));
    }

    /** Parts that are learned in the same way have the same links; the first of them stands for all. */
    private static List<VideoRow.Links> links(Serving serving, VideoIndex.View videos, int number) {
        var all = new ArrayList<VideoRow.Links>();
        Set<LinkTraining> known = new HashSet<>();
        for (var part : serving.hybrid().arm().parts()) {
            if (part.feature() instanceof FeatureSpec.Linked(var training, var _) && known.add(training)) {
                var strongest = serving.hybrid()
                        .links()
                        .getOrDefault(training, ItemLinks.NONE)
                        .strongest(number, LINKS);
                if (!strongest.isEmpty()) {
                    all.add(new VideoRow.Links(
                            part.name(),
                            strongest.stream()
                                    .map(link -> new VideoRow.LinkedVideo(videos.id(link.item()), null, link.score()))
                                    .toList()));
                }
            }
        }
        return all;
    }

    private VideoRow.Indexed titled(VideoRow.Indexed indexed) {
        var ids = new HashSet<UUID>();
        indexed.links().forEach(links -> links.videos().forEach(link -> ids.add(link.id())));
        var titles = catalog.findListed(ids);
        var links = indexed.links().stream()
                .map(one -> new VideoRow.Links(
                        one.part(),
                        one.videos().stream()
                                .map(link -> {
                                    var video = titles.get(link.id());
                                    return new VideoRow.LinkedVideo(
                                            link.id(),
                                            video == null ? null : video.text().title(),
                                            link.weight());
                                })
                                .toList()))
                .toList();
        return new VideoRow.Indexed(
                indexed.version(),
                indexed.liking(),
                indexed.thisWeek(),
                indexed.place(),
                indexed.listed(),
                indexed.words(),
                links);
    }

    private VideoRow.@Nullable TriedAs triedAs(@Nullable String key) {
        return key == null
                ? null
                : new VideoRow.TriedAs(
                        key,
                        posteriors
                                .known()
                                .getOrDefault(key, BetaPosterior.UNIFORM)
                                .mean());
    }
}
