package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.catalogue.CatalogueVideo;
import dev.kinora.recommendation.engagement.Touch;
import dev.kinora.recommendation.engagement.ViewerHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * The videos that a page may take from.
 *
 * @param unwatched what the viewer has not watched
 * @param rewatch what they watched long enough ago to be shown again when all else is seen, longest ago first
 */
record Candidates(List<CatalogueVideo> unwatched, List<CatalogueVideo> rewatch) {

    /**
     * Sorts out what a viewer may get.
     *
     * @param listed all videos that may be recommended
     * @param served what the session has already shown
     * @param rewatchBefore videos watched before this may come back
     */
    static Candidates of(
            Collection<CatalogueVideo> listed, ViewerHistory history, Set<UUID> served, Instant rewatchBefore) {
        var watched = history.touches().stream()
                .filter(touch -> touch.watchedAt() != null)
                .collect(Collectors.toMap(Touch::videoId, Candidates::watchedAt));
        var unwatched = new ArrayList<CatalogueVideo>();
        var rewatch = new ArrayList<CatalogueVideo>();
        for (var video : listed) {
            if (served.contains(video.id())
                    || history.notInterested().contains(video.id())
                    || history.hiddenCreators().contains(video.author().accountId())) {
                continue;
            }
            var at = watched.get(video.id());
            if (at == null) {
                unwatched.add(video);
            } else if (at.isBefore(rewatchBefore)) {
                rewatch.add(video);
            }
        }
        rewatch.sort(Comparator.comparing((CatalogueVideo video) -> watched.getOrDefault(video.id(), Instant.EPOCH))
                .thenComparing(CatalogueVideo::id));
        return new Candidates(List.copyOf(unwatched), List.copyOf(rewatch));
    }

    int size() {
        return unwatched.size() + rewatch.size();
    }

    private static Instant watchedAt(Touch touch) {
        var at = touch.watchedAt();
        return at == null ? Instant.EPOCH : at;
    }
}
