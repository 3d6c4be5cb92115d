package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.audition.Stage;
import dev.kinora.recommendation.index.VideoIndex;
import dev.kinora.recommendation.ranking.AuditionPool;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Scored;
import dev.kinora.recommender.pipeline.TopScores;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/** Selects, of the videos that look for their audience, those that may do so in the slots of a viewer. */
final class NewVideos {

    private static final int LIKELIEST = 10;
    private static final int FOR_ANYONE = 10;

    private final Stage stage;
    private final VideoIndex.View videos;
    private final Feature content;

    /**
     * Selects from these videos.
     *
     * @param content how much a video has in common with a viewer, by words and categories
     */
    NewVideos(Stage stage, VideoIndex.View videos, Feature content) {
        this.stage = stage;
        this.videos = videos;
        this.content = content;
    }

    /**
     * The ten that have most in common with the viewer, as far as they have anything; and of those that have looked for their likeliest
     * viewers for long enough, or of all for a viewer whose taste is unknown, the ten with the fewest showings.
     */
    AuditionPool pool(Viewer viewer, boolean unknown, IntPredicate allowed) {
        var showings = new HashMap<Integer, Integer>();
        var forAnyone = new ArrayList<Integer>();
        for (var one : stage.videos()) {
            var item = videos.number(one.videoId());
            if (item != null && allowed.test(item)) {
                showings.put(item, one.showings());
                if (unknown || one.forAnyone()) {
                    forAnyone.add(item);
                }
            }
        }
        var pool = new LinkedHashMap<Integer, Integer>();
        likeliest(viewer, showings.keySet()).forEach(one -> pool.put(one.item(), showings.getOrDefault(one.item(), 0)));
        // Equal ones stay in the order of the stage, which is random.
        forAnyone.sort(Comparator.comparing(item -> showings.getOrDefault(item, 0)));
        forAnyone.stream().limit(FOR_ANYONE).forEach(item -> pool.put(item, showings.getOrDefault(item, 0)));
        return new AuditionPool(pool);
    }

    private List<Scored> likeliest(Viewer viewer, Set<Integer> among) {
        var candidates = among.stream().mapToInt(Integer::intValue).toArray();
        var values = new float[candidates.length];
        content.values(viewer, candidates, values);
        var best = new TopScores(LIKELIEST);
        for (var place = 0; place < candidates.length; place++) {
            if (values[place] > 0) {
                best.offer(candidates[place], values[place]);
            }
        }
        return best.best();
    }
}
