package dev.kinora.recommendation.feed;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntIntHashMap;
import dev.kinora.recommendation.index.VideoIndex;
import dev.kinora.recommendation.ranking.Exploration;
import dev.kinora.recommendation.ranking.Ranked;
import dev.kinora.recommendation.ranking.ReasonReader;
import dev.kinora.recommender.pipeline.Ranking;
import dev.kinora.recommender.pipeline.Scored;
import dev.kinora.recommender.pipeline.TopScores;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The slots of the arm {@code seed}: the best of the preferred categories, and videos drawn from all that are left. */
final class SeedSlots {

    /** Best ones that are kept as evidence, overall and of the preferred categories. */
    private static final int CONSIDERED = 200;

    private final VideoIndex.View videos;
    private final Taste taste;
    private final Ranking ranking;
    private final Function<int[], Ranking> byEngagement;
    private final SlotFilling filling;

    /** The best of the preferred categories, of which those before {@code next} are done. */
    private final List<Scored> best;

    private int next;

    private final int most;

    /** What is left by engagement; null until it is needed. */
    private @Nullable Rest rest;

    /**
     * What is left, ranked once.
     *
     * @param left as many as can be asked for, best first, with those that were placed since
     */
    private record Rest(Ranking ranking, List<Scored> left) {}

    /** All that may be drawn, in any order, and where it is. */
    private final IntArrayList pool = new IntArrayList();

    private final IntIntHashMap places = new IntIntHashMap();

    /**
     * What a viewer likes.
     *
     * @param preferred categories; empty for all
     * @param wanted tells what may be tried out
     */
    record Taste(Set<Integer> preferred, IntPredicate wanted) {

        boolean prefers(int category) {
            return preferred.isEmpty() || preferred.contains(category);
        }
    }

    SeedSlots(
            VideoIndex.View videos,
            Taste taste,
            Ranking ranking,
            Function<int[], Ranking> byEngagement,
            int size,
            SlotFilling filling) {
        this.videos = videos;
        this.taste = taste;
        this.ranking = ranking;
        this.byEngagement = byEngagement;
        this.filling = filling;
        this.most = size;
        for (var item : ranking.candidates()) {
            if (taste.wanted().test(item)) {
                places.put(item, pool.size());
                pool.add(item);
            }
        }
        // Half of them at most are drawn before they are ranked.
        this.best = ranking.best(2 * size, item -> taste.prefers(videos.items().category(item)));
        var all = Stream.concat(ranking.best(CONSIDERED).stream(), best.stream())
                .distinct()
                .sorted(TopScores.BEST_FIRST)
                .toList();
        filling.trace()
                .rank("seed", ranking, all, all.stream().map(Scored::item).collect(Collectors.toSet()));
    }

    /** The next slots, of which so many explore. */
    List<Slot> next(int size, int explore, long now, RandomGenerator random) {
        var ranked = new ArrayList<Slot>();
        for (; ranked.size() < size - explore && next < best.size(); next++) {
            if (!filling.trace().hasPlaced(best.get(next).item())) {
                ranked.add(take(ranking, best.get(next), now));
            }
        }
        var explored = new ArrayList<Slot>();
        while (explored.size() < explore && !pool.isEmpty()) {
            var chance = 1.0 / pool.size();
            var item = pool.get(random.nextInt(pool.size()));
            place(item);
            explored.add(filling.explored(
                    new Exploration.Drawn(item, "uniform", chance), new Slot.Chance(1, chance), taste.preferred()));
        }
        // Too few in the preferred categories: the rest by engagement alone.
        var missing = size - explored.size() - ranked.size();
        if (missing > 0) {
            var others = rest == null ? rest = rest() : rest;
            others.left().stream()
                    .filter(one -> !filling.trace().hasPlaced(one.item()))
                    .limit(missing)
                    .toList()
                    .forEach(one -> ranked.add(take(others.ranking(), one, now)));
        }
        return spread(ranked, explored);
    }

    private Rest rest() {
        var left = IntStream.of(ranking.candidates())
                .filter(item -> !filling.trace().hasPlaced(item))
                .toArray();
        var others = byEngagement.apply(left);
        return new Rest(others, others.best(most));
    }

    private void place(int item) {
        filling.trace().place(item, null);
        if (places.containsKey(item)) {
            var place = places.remove(item);
            var last = pool.removeAt(pool.size() - 1);
            if (last != item) {
                pool.set(place, last);
                places.put(last, place);
            }
        }
    }

    private Slot take(Ranking by, Scored one, long now) {
        place(one.item());
        var reasons = new ReasonReader(videos.items(), videos::id).of(by, one.item(), now);
        return Slot.certain(new Ranked(videos.id(one.item()), one.score(), reasons), Source.SEED);
    }

    /** Puts the exploratory slots at even distances, the last one at the end. */
    private static List<Slot> spread(List<Slot> ranked, List<Slot> explored) {
        var slots = new ArrayList<>(ranked);
        var all = ranked.size() + explored.size();
        for (var i = 0; i < explored.size(); i++) {
            slots.add(Math.min(slots.size(), (i + 1) * all / explored.size() - 1), explored.get(i));
        }
        return slots;
    }
}
