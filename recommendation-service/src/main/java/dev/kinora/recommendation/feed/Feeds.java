package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.engagement.ViewerHistories;
import dev.kinora.recommendation.engagement.ViewerState;
import dev.kinora.recommendation.engagement.ViewerStates;
import dev.kinora.recommendation.ranking.Ranked;
import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.recommendation.ranking.ReasonCode;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.time.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Serves the feeds that are not ranked and logs their slots as far as {@link ImpressionBudget} allows. */
@Component
class Feeds {

    private final Catalog catalog;
    private final ViewerStates states;
    private final ViewerHistories histories;
    private final ImpressionLog log;
    private final ImpressionBudget budget;
    private final FeedItems items;
    private final Ids ids;
    private final InstantSource clock;

    Feeds(
            Catalog catalog,
            ViewerStates states,
            ViewerHistories histories,
            ImpressionLog log,
            ImpressionBudget budget,
            FeedItems items,
            Ids ids,
            InstantSource clock) {
        this.catalog = catalog;
        this.states = states;
        this.histories = histories;
        this.log = log;
        this.budget = budget;
        this.items = items;
        this.ids = ids;
        this.clock = clock;
    }

    /** Newest first, without creators whom the viewer hid or who are blocked. */
    Page<FeedItem> latest(@Nullable UUID viewer, int limit, @Nullable String cursor) {
        var state = viewer == null ? ViewerState.NOBODY : states.of(viewer);
        var hidden = new HashSet<>(state.blocked());
        hidden.addAll(state.history().hiddenCreators());
        return chronological(
                viewer,
                new Listing(FeedMode.LATEST, Source.LATEST, new Reason(ReasonCode.LATEST, "Newest first", 0)),
                after -> catalog.newestWithout(hidden, state.adult(), after, limit + 1),
                limit,
                cursor);
    }

    /** Newest first, of the creators whom the viewer follows. */
    Page<FeedItem> following(UUID viewer, int limit, @Nullable String cursor) {
        var state = states.of(viewer);
        var follows = new HashSet<>(histories.follows(viewer));
        follows.removeAll(state.blocked());
        return chronological(
                viewer,
                new Listing(
                        FeedMode.FOLLOWING,
                        Source.FOLLOWING,
                        new Reason(ReasonCode.FOLLOWING, "You follow this creator", 0)),
                after -> catalog.newestOf(follows, state.adult(), after, limit + 1),
                limit,
                cursor);
    }

    private record Listing(FeedMode mode, Source source, Reason reason) {}

    private Page<FeedItem> chronological(
            @Nullable UUID viewer,
            Listing listing,
            Function<Catalog.Place, List<CatalogVideo>> newestAfter,
            int limit,
            @Nullable String cursor) {
        var after = cursor == null
                ? Catalog.Place.START
                : FeedCursor.AfterVideo.decode(listing.mode(), cursor).place();
        var videos = newestAfter.apply(after);
        var shown = videos.subList(0, Math.min(limit, videos.size()));
        var now = clock.instant();
        var impressions = shown.stream()
                .map(video -> Slot.certain(new Ranked(video.id(), 0, List.of(listing.reason())), listing.source()))
                .map(slot -> impression(slot, viewer, now, listing.mode()))
                .toList();
        if (budget.allows(viewer, impressions.size())) {
            log.append(ids.next(), impressions);
        }
        return new Page<>(
                items.of(impressions, viewer),
                videos.size() > limit ? FeedCursor.AfterVideo.encode(listing.mode(), shown.getLast()) : null);
    }

    private Impression impression(Slot slot, @Nullable UUID viewer, Instant now, FeedMode mode) {
        var choice = new Impression.Choice(
                mode,
                ForYouFeed.NO_ARM,
                slot.source(),
                slot.explorationArm(),
                slot.ranked().score(),
                slot.chance(),
                null,
                null,
                null);
        return new Impression(
                ids.next(),
                slot.ranked().videoId(),
                viewer,
                false,
                now,
                choice,
                new Impression.Detail(slot.ranked().reasons().stream()
                        .map(Reason::withoutMatter)
                        .toList()));
    }
}
