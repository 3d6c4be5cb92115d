package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.audience.ViewerLimits;
import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.engagement.ViewerHistories;
import dev.kinora.recommendation.ranking.Ranked;
import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.recommendation.ranking.ReasonCode;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.time.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/** Serves feed pages and logs their slots as far as {@link ImpressionBudget} allows. */
@Component
class Feeds {

    private final ForYouFeed forYou;
    private final Catalog catalog;
    private final ViewerHistories histories;
    private final ViewerLimits limits;
    private final ImpressionLog log;
    private final ImpressionBudget budget;
    private final FeedMeters figures;
    private final Ids ids;
    private final InstantSource clock;

    Feeds(
            ForYouFeed forYou,
            Catalog catalog,
            ViewerHistories histories,
            ViewerLimits limits,
            ImpressionLog log,
            ImpressionBudget budget,
            FeedMeters figures,
            Ids ids,
            InstantSource clock) {
        this.forYou = forYou;
        this.catalog = catalog;
        this.histories = histories;
        this.limits = limits;
        this.log = log;
        this.budget = budget;
        this.figures = figures;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * A page of For You. The same cursor gives the same page again if it was logged, without videos taken down since.
     */
    Page<FeedItem> forYou(@Nullable UUID viewer, int limit, @Nullable String cursor) {
        if (cursor == null) {
            return compose(viewer, limit, new FeedCursor.InSession(ids.next(), 0));
        }
        var position = FeedCursor.InSession.decode(cursor);
        var served = replay(viewer, limit, position);
        return served.isEmpty() ? compose(viewer, limit, position) : page(served, viewer, position, false);
    }

    /** Newest first, without creators whom the viewer hid or who are blocked. */
    Page<FeedItem> latest(@Nullable UUID viewer, int limit, @Nullable String cursor) {
        var limited = limits.of(viewer);
        var hidden = new HashSet<>(limited.blocked());
        if (viewer != null) {
            hidden.addAll(histories.of(viewer).hiddenCreators());
        }
        return chronological(
                viewer,
                new Listing(FeedMode.LATEST, Source.LATEST, new Reason(ReasonCode.LATEST, "Newest first", 0)),
                after -> catalog.newestWithout(hidden, limited.adult(), after, limit + 1),
                limit,
                cursor);
    }

    /** Newest first, of the creators whom the viewer follows. */
    Page<FeedItem> following(UUID viewer, int limit, @Nullable String cursor) {
        var limited = limits.of(viewer);
        var follows = new HashSet<>(histories.of(viewer).follows());
        follows.removeAll(limited.blocked());
        return chronological(
                viewer,
                new Listing(
                        FeedMode.FOLLOWING,
                        Source.FOLLOWING,
                        new Reason(ReasonCode.FOLLOWING, "You follow this creator", 0)),
                after -> catalog.newestOf(follows, limited.adult(), after, limit + 1),
                limit,
                cursor);
    }

    private Page<FeedItem> compose(@Nullable UUID viewer, int limit, FeedCursor.InSession position) {
        var now = clock.instant();
        var selection = forYou.select(viewer, log.videosOf(position.sessionId()), limit, now);
        selection.slots().forEach(slot -> figures.served(selection.arm(), slot));
        var impressions = selection.slots().stream()
                .map(slot -> impression(slot, viewer, now, FeedMode.FOR_YOU, selection))
                .toList();
        try {
            remember(viewer, position, impressions);
        } catch (DuplicateKeyException e) {
            // A concurrent request composed the same page first; its page is the answer.
            return page(replay(viewer, limit, position), viewer, position, false);
        }
        return page(impressions, viewer, position, selection.last());
    }

    private List<Impression> replay(@Nullable UUID viewer, int limit, FeedCursor.InSession position) {
        return log.served(position.sessionId(), position.position(), limit).stream()
                .filter(impression -> Objects.equals(impression.userId(), viewer))
                .toList();
    }

    private Page<FeedItem> page(
            List<Impression> impressions, @Nullable UUID viewer, FeedCursor.InSession position, boolean last) {
        var next = new FeedCursor.InSession(position.sessionId(), position.position() + impressions.size());
        return new Page<>(items(impressions, viewer), last || impressions.isEmpty() ? null : next.encode());
    }

    private void remember(@Nullable UUID viewer, FeedCursor.InSession position, List<Impression> impressions) {
        if (budget.allows(viewer, impressions.size())) {
            log.append(position.sessionId(), position.position(), impressions);
        }
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
        var slots = shown.stream()
                .map(video -> Slot.certain(new Ranked(video.id(), 0, List.of(listing.reason())), listing.source()))
                .toList();
        var selection = new ForYouFeed.Selection(slots, ForYouFeed.NO_ARM, null, null, videos.size() <= limit);
        var impressions = slots.stream()
                .map(slot -> impression(slot, viewer, now, listing.mode(), selection))
                .toList();
        remember(viewer, new FeedCursor.InSession(ids.next(), 0), impressions);
        return new Page<>(
                items(impressions, viewer),
                videos.size() > limit ? FeedCursor.AfterVideo.encode(listing.mode(), shown.getLast()) : null);
    }

    private Impression impression(
            Slot slot, @Nullable UUID viewer, Instant now, FeedMode mode, ForYouFeed.Selection selection) {
        var choice = new Impression.Choice(
                mode,
                selection.arm(),
                slot.source(),
                slot.explorationArm(),
                slot.ranked().score(),
                slot.chance(),
                selection.modelId(),
                selection.trial());
        return new Impression(
                ids.next(),
                slot.ranked().videoId(),
                viewer,
                now,
                choice,
                new Impression.Detail(reasons(slot, selection.arm())));
    }

    /** What was not chosen for a viewer cannot be turned down. */
    private static List<Reason> reasons(Slot slot, String arm) {
        var reasons = slot.ranked().reasons();
        return arm.equals(ForYouFeed.NO_ARM)
                ? reasons.stream().map(Reason::withoutMatter).toList()
                : reasons;
    }

    /** The items of slots whose videos are listed now and within the limits of the viewer. */
    private List<FeedItem> items(List<Impression> impressions, @Nullable UUID viewer) {
        var videos = catalog.confirm(shown(impressions));
        var limited = limits.of(viewer, videos.values());
        return impressions.stream()
                .filter(impression -> {
                    var video = videos.get(impression.videoId());
                    return video != null && limited.admit(video);
                })
                .map(impression -> new FeedItem(
                        impression.recommendationId(),
                        impression.choice().source(),
                        impression.choice().score(),
                        titled(impression.detail().reasons(), videos, limited),
                        FeedVideo.of(Objects.requireNonNull(videos.get(impression.videoId())))))
                .toList();
    }

    /** The videos of slots and those that caused them, for one look-up. */
    private static Set<UUID> shown(List<Impression> impressions) {
        var ids = new HashSet<UUID>();
        for (var impression : impressions) {
            ids.add(impression.videoId());
            impression.detail().reasons().forEach(reason -> {
                if (reason.videoId() != null) {
                    ids.add(reason.videoId());
                }
            });
        }
        return ids;
    }

    /** Names the videos that are causes, if the viewer may see them now; stored reasons hold no titles, which may be erased. */
    static List<Reason> titled(List<Reason> reasons, Map<UUID, CatalogVideo> videos, ViewerLimits.Limits limits) {
        return reasons.stream()
                .map(reason -> {
                    var cause = reason.videoId() == null ? null : videos.get(reason.videoId());
                    return cause == null || !limits.admit(cause)
                            ? new Reason(reason.code(), reason.text(), reason.weight(), reason.matter())
                            : new Reason(
                                    reason.code(),
                                    "Viewers who liked “" + cause.text().title() + "” also liked this",
                                    reason.weight(),
                                    reason.videoId(),
                                    reason.matter());
                })
                .toList();
    }
}
