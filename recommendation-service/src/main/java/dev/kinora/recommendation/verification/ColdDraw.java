package dev.kinora.recommendation.verification;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * The ranked slots of who is not known: one of the 50 most popular videos that are left, as likely as its popularity, and in
 * every third slot one of the 20 newest, all of them equally likely.
 */
final class ColdDraw {

    private static final int POPULAR = 50;
    private static final int FRESH = 20;
    private static final int FRESH_EVERY = 3;

    private final StoredEvidence.Videos videos;
    private final List<UUID> ids;
    private final Measures measures;
    private final List<Integer> newest;
    private final List<Integer> popular;
    private int taken;

    ColdDraw(StoredEvidence evidence) {
        this.videos = evidence.videos();
        this.ids = videos.videos();
        this.measures = new Measures(evidence);
        this.newest = new ArrayList<>(IntStream.range(0, videos.size())
                .boxed()
                .sorted(Comparator.comparing(place -> -videos.published()[place]))
                .toList());
        // Of equally popular videos those come first that were kept first.
        this.popular = new ArrayList<>(IntStream.range(0, videos.size())
                .boxed()
                .filter(place -> measures.hot(place) > 0)
                .sorted(Comparator.comparing(place -> -measures.hot(place)))
                .toList());
    }

    private boolean isFreshTurn() {
        return popular.isEmpty() || taken % FRESH_EVERY == FRESH_EVERY - 1;
    }

    /**
     * The probability that the next video that is not explored is this one.
     *
     * @throws MissingException if it depends on the order of videos that were published at the same time
     */
    double chanceOf(UUID video) {
        var place = ids.indexOf(video);
        if (isFreshTurn()) {
            return freshChance(place);
        }
        var first = popular.subList(0, Math.min(POPULAR, popular.size()));
        var all = first.stream().mapToDouble(measures::hot).sum();
        return first.contains(place) ? measures.hot(place) / all : 0;
    }

    private double freshChance(int place) {
        var first = newest.subList(0, Math.min(FRESH, newest.size()));
        if (place < 0) {
            return 0;
        }
        if (newest.size() > FRESH) {
            var last = videos.published()[first.getLast()];
            if (videos.published()[newest.get(FRESH)] == last && videos.published()[place] == last) {
                throw new MissingException("videos were published at the same time");
            }
        }
        return first.contains(place) ? 1.0 / first.size() : 0;
    }

    void take(UUID video) {
        taken++;
        var place = (Integer) ids.indexOf(video);
        newest.remove(place);
        popular.remove(place);
    }
}
