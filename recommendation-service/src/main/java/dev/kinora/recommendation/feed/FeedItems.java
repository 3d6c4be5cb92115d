package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.ranking.Reason;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns slots into what is shown: videos that are listed now and that the viewer may see now. */
@Component
class FeedItems {

    private final Catalog catalog;

    FeedItems(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The items of slots, whose videos are confirmed with one statement. */
    List<FeedItem> of(List<Impression> impressions, @Nullable UUID viewer) {
        return of(impressions, catalog.confirmFor(viewer, shown(impressions)));
    }

    /**
     * The items of slots; those whose videos may not be shown are missing.
     *
     * @param videos those that may be shown
     */
    List<FeedItem> of(List<Impression> impressions, Map<UUID, CatalogVideo> videos) {
        return impressions.stream()
                .filter(impression -> videos.containsKey(impression.videoId()))
                .map(impression -> new FeedItem(
                        impression.recommendationId(),
                        impression.choice().source(),
                        impression.choice().score(),
                        titled(impression.detail().reasons(), videos),
                        FeedVideo.of(Objects.requireNonNull(videos.get(impression.videoId())))))
                .toList();
    }

    /** Reasons with the titles of the videos that are their causes. */
    List<Reason> titled(List<Reason> reasons, @Nullable UUID viewer) {
        return titled(reasons, catalog.confirmFor(viewer, causes(reasons)));
    }

    /** The videos of slots and those that caused them, for one look-up. */
    private static Set<UUID> shown(List<Impression> impressions) {
        var ids = new HashSet<UUID>();
        for (var impression : impressions) {
            ids.add(impression.videoId());
            ids.addAll(causes(impression.detail().reasons()));
        }
        return ids;
    }

    private static Collection<UUID> causes(List<Reason> reasons) {
        var ids = new HashSet<UUID>();
        for (var reason : reasons) {
            var cause = reason.videoId();
            if (cause != null) {
                ids.add(cause);
            }
        }
        return ids;
    }

    /** Names the videos that are causes, if the viewer may see them now; stored reasons hold no titles, which may be erased. */
    private static List<Reason> titled(List<Reason> reasons, Map<UUID, CatalogVideo> videos) {
        return reasons.stream()
                .map(reason -> {
                    var cause = reason.videoId() == null ? null : videos.get(reason.videoId());
                    return cause == null
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
