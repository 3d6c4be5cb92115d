package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.engagement.ViewerState;
import dev.kinora.recommendation.engagement.ViewerStates;
import dev.kinora.recommendation.index.LiveIndex;
import dev.kinora.recommendation.parameters.CurrentParameters;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.parameters.TfidfWeights;
import dev.kinora.recommendation.ranking.Arm;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Composes pages that nobody is served and nothing is logged of. */
@Component
class PagePreviews {

    private static final int PAGE = 10;
    private static final long SAME_CHANCE = 1;

    private final ViewerStates states;
    private final LiveIndex index;
    private final ExplorationPosteriors posteriors;
    private final CurrentParameters parameters;
    private final Catalog catalog;
    private final FeedProperties properties;
    private final InstantSource clock;

    PagePreviews(
            ViewerStates states,
            LiveIndex index,
            ExplorationPosteriors posteriors,
            CurrentParameters parameters,
            Catalog catalog,
            FeedProperties properties,
            InstantSource clock) {
        this.states = states;
        this.index = index;
        this.posteriors = posteriors;
        this.parameters = parameters;
        this.catalog = catalog;
        this.properties = properties;
        this.clock = clock;
    }

    /** The first pages of those viewers who allow personalization, by the current weights and by others. */
    List<Replay.Pages> of(List<UUID> viewers, TfidfWeights weights) {
        var current = parameters.now();
        return viewers.stream()
                .map(viewer -> new Known(viewer, states.of(viewer)))
                .filter(known -> known.state().history().personalized())
                .map(known -> pages(page(known, current), page(known, current.with(weights))))
                .toList();
    }

    private record Known(UUID viewer, ViewerState state) {}

    private List<Slot> page(Known known, RankingParameters used) {
        var now = clock.instant();
        var serving = index.serving();
        return serving.videos().read(videos -> {
            var asker =
                    new Candidates.Asker(known.viewer(), known.state(), Set.of(), now.minus(properties.rewatchAfter()));
            var composer = new FeedComposer(serving, videos, used, now, new SplittableRandom(SAME_CHANCE));
            var viewer = new Viewers(videos, used, now).of(known.state().history());
            return composer.personal(new Candidates(videos, asker), viewer, Arm.TFIDF, posteriors.known(), PAGE)
                    .slots();
        });
    }

    private Replay.Pages pages(List<Slot> before, List<Slot> after) {
        var ids = new HashSet<UUID>();
        before.forEach(slot -> ids.add(slot.ranked().videoId()));
        after.forEach(slot -> ids.add(slot.ranked().videoId()));
        var videos = catalog.findListed(ids);
        return new Replay.Pages(shown(before, videos), shown(after, videos));
    }

    private static List<Replay.Shown> shown(List<Slot> slots, Map<UUID, CatalogVideo> videos) {
        return slots.stream()
                .filter(slot -> videos.containsKey(slot.ranked().videoId()))
                .map(slot -> new Replay.Shown(
                        slot.ranked().videoId(),
                        Objects.requireNonNull(videos.get(slot.ranked().videoId()))
                                .text()
                                .title(),
                        slot.source()))
                .toList();
    }
}
