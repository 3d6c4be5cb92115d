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
 * The videos that a page may take from.
 *
 * @param unwatched what the viewer has not watched
 * @param rewatch what they have watched and may see again once all else is seen, longest ago first
 */
record Candidates(List<CatalogVideo> unwatched, List<Seen> rewatch) {

    /** A video that the viewer knows, and when they last saw it. */
    record Seen(CatalogVideo video, Instant at) {}

    /**
     * Sorts out what a viewer may get; never their own videos.
     *
     * <p>What was watched before {@code rewatchBefore} may come back at the end of any session; what was watched after it
     * only to a viewer who has seen everything, whose feed would be empty otherwise.
     *
     * @param listed all videos that may be recommended
     * @param viewer null for a stranger
     * @param served what the session has already shown
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
