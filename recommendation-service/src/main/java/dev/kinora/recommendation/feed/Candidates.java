package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.engagement.ViewerHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The videos from which a page is composed.
 *
 * @param unwatched videos that the viewer has not watched
 * @param rewatch watched videos that may be shown again at the end, longest ago first
 */
record Candidates(List<CatalogVideo> unwatched, List<Seen> rewatch) {

    /** A watched video and when it was last watched. */
    record Seen(CatalogVideo video, Instant at) {}

    /**
     * Splits the videos that a viewer may get; the viewer's own videos are excluded.
     *
     * <p>A video watched before {@code rewatchBefore} may be repeated at the end of any session; a later one only for a
     * viewer who has watched everything, because the feed would be empty otherwise.
     *
     * @param listed all videos that may be recommended
     * @param viewer null without sign-in
     * @param served videos that the session has already shown
     */
    static Candidates of(
            Collection<CatalogVideo> listed,
            @Nullable UUID viewer,
            ViewerHistory history,
            Set<UUID> served,
            Instant rewatchBefore) {
        var watched = watched(history);
        var unwatched = new ArrayList<CatalogVideo>();
        var seen = new ArrayList<Seen>();
        for (var video : listed) {
            var creator = video.author().accountId();
            if (served.contains(video.id())
                    || creator.equals(viewer)
                    || history.notInterested().contains(video.id())
                    || history.hiddenCreators().contains(creator)) {
                continue;
            }
            var at = watched.get(video.id());
            if (at == null) {
                unwatched.add(video);
            } else {
                seen.add(new Seen(video, at));
            }
        }
        var everythingSeen = unwatched.isEmpty() && watched.keySet().containsAll(served);
        var rewatch = seen.stream()
                .filter(one -> everythingSeen || one.at().isBefore(rewatchBefore))
                .sorted(Comparator.comparing(Seen::at)
                        .thenComparing(one -> one.video().id()))
                .toList();
        return new Candidates(List.copyOf(unwatched), rewatch);
    }

    int size() {
        return unwatched.size() + rewatch.size();
    }

    private static Map<UUID, Instant> watched(ViewerHistory history) {
        var watched = new HashMap<UUID, Instant>();
        history.touches().forEach(touch -> {
            var at = touch.watchedAt();
            if (at != null) {
                watched.put(touch.videoId(), at);
            }
        });
        return watched;
    }
}
