package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.ranking.Matter;
import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.recommendation.ranking.ReasonCode;
import dev.kinora.recommendation.ranking.ReasonReader;
import dev.kinora.recommender.index.Freshness;
import dev.kinora.recommender.index.Hot;
import dev.kinora.recommender.index.ItemIndex;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * Picks for viewers about whom nothing is known: one of the most popular videos at random, weighted by popularity, and
 * in every third slot one of the newest. A reload therefore shows another page.
 */
final class PopularAndFreshPicks implements Picks {

    private static final int FRESH_EVERY = 3;
    private static final int POPULAR = 50;
    private static final int FRESH = 20;

    private final Measures measures;
    private final RandomGenerator random;

    /** Most popular first, without videos that have no engagement. */
    private final List<Popular> popular = new ArrayList<>();

    /** Newest first. */
    private final List<Integer> fresh;

    private int taken;

    /** What is measured of a video at an instant, in milliseconds since 1970-01-01T00:00:00Z. */
    record Measures(ItemIndex items, Hot hot, Freshness freshness, long now) {}

    /** Picks from these videos. */
    PopularAndFreshPicks(List<Integer> videos, Measures measures, RandomGenerator random) {
        this.measures = measures;
        this.random = random;
        this.fresh = new ArrayList<>(videos);
        fresh.sort(Comparator.<Integer>comparingLong(measures.items()::publishedAt)
                .reversed()
                .thenComparing(Comparator.naturalOrder()));
        for (var item : fresh) {
            var hot = measures.hot().value(item, measures.now());
            if (hot > 0) {
                popular.add(new Popular(item, hot));
            }
        }
        popular.sort(Comparator.comparingDouble(Popular::hot).reversed());
    }

    private record Popular(int item, double hot) {}

    /** The videos from which so many slots are drawn at most, the most popular ones first. */
    List<Integer> considered(int slots) {
        var both = new LinkedHashSet<Integer>();
        first(popular, POPULAR + slots).forEach(one -> both.add(one.item()));
        both.addAll(first(fresh, FRESH + slots));
        return List.copyOf(both);
    }

    @Override
    public Optional<Pick> next() {
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(isFreshTurn() ? drawFresh() : drawPopular());
    }

    @Override
    public double chanceOf(int item) {
        if (isFreshTurn()) {
            var newest = first(fresh, FRESH);
            return newest.contains(item) ? 1.0 / newest.size() : 0;
        }
        var hottest = first(popular, POPULAR);
        var all = hottest.stream().mapToDouble(Popular::hot).sum();
        return hottest.stream()
                .filter(other -> other.item() == item)
                .mapToDouble(other -> other.hot() / all)
                .sum();
    }

    @Override
    public void take(int item) {
        taken++;
        fresh.remove(Integer.valueOf(item));
        popular.removeIf(other -> other.item() == item);
    }

    private boolean isFreshTurn() {
        return popular.isEmpty() || taken % FRESH_EVERY == FRESH_EVERY - 1;
    }

    private Pick drawFresh() {
        var newest = first(fresh, FRESH);
        var item = newest.get(random.nextInt(newest.size()));
        var freshness = measures.freshness().value(item, measures.now());
        var reason = new Reason(
                ReasonCode.FRESH,
                ReasonReader.age(measures.items(), item, measures.now()),
                freshness,
                Matter.general(Matter.Kind.FRESHNESS));
        return new Pick(item, freshness, Source.FRESH, () -> List.of(reason));
    }

    private Pick drawPopular() {
        var hottest = first(popular, POPULAR);
        var left =
                random.nextDouble() * hottest.stream().mapToDouble(Popular::hot).sum();
        var chosen = hottest.getLast();
        for (var candidate : hottest) {
            left -= candidate.hot();
            if (left < 0) {
                chosen = candidate;
                break;
            }
        }
        var reason = new Reason(
                ReasonCode.POPULAR, "Popular right now", chosen.hot(), Matter.general(Matter.Kind.POPULARITY));
        return new Pick(chosen.item(), chosen.hot(), Source.POPULAR, () -> List.of(reason));
    }

    private static <T> List<T> first(List<T> all, int size) {
        return all.subList(0, Math.min(size, all.size()));
    }
}
