package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.ranking.Popularity;
import dev.kinora.recommendation.ranking.Ranked;
import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.recommendation.ranking.ReasonCode;
import java.util.ArrayList;
import java.util.Comparator;
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

    private final Popularity popularity;
    private final RandomGenerator random;

    /** Most popular first, without videos that have no engagement. */
    private final List<Popular> popular;

    /** Newest first. */
    private final List<CatalogVideo> fresh;

    private int taken;

    PopularAndFreshPicks(List<CatalogVideo> videos, Popularity popularity, RandomGenerator random) {
        this.popularity = popularity;
        this.random = random;
        this.fresh = new ArrayList<>(videos);
        fresh.sort(Comparator.comparing(CatalogVideo::publishedAt).reversed().thenComparing(CatalogVideo::id));
        this.popular = new ArrayList<>();
        for (var video : fresh) {
            var hot = popularity.hot(video);
            if (hot > 0) {
                popular.add(new Popular(video, hot));
            }
        }
        popular.sort(Comparator.comparingDouble(Popular::hot).reversed());
    }

    private record Popular(CatalogVideo video, double hot) {}

    @Override
    public Optional<Pick> next() {
        if (fresh.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(isFreshTurn() ? drawFresh() : drawPopular());
    }

    @Override
    public double chanceOf(CatalogVideo video) {
        if (isFreshTurn()) {
            var newest = first(fresh, FRESH);
            return newest.stream().anyMatch(other -> other.id().equals(video.id())) ? 1.0 / newest.size() : 0;
        }
        var hottest = first(popular, POPULAR);
        var all = hottest.stream().mapToDouble(Popular::hot).sum();
        return hottest.stream()
                .filter(other -> other.video().id().equals(video.id()))
                .mapToDouble(other -> other.hot() / all)
                .sum();
    }

    @Override
    public void take(CatalogVideo video) {
        taken++;
        fresh.removeIf(other -> other.id().equals(video.id()));
        popular.removeIf(other -> other.video().id().equals(video.id()));
    }

    private boolean isFreshTurn() {
        return popular.isEmpty() || taken % FRESH_EVERY == FRESH_EVERY - 1;
    }

    private Pick drawFresh() {
        var newest = first(fresh, FRESH);
        var video = newest.get(random.nextInt(newest.size()));
        return pick(
                video, Source.FRESH, new Reason(ReasonCode.FRESH, popularity.age(video), popularity.freshness(video)));
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
        return pick(chosen.video(), Source.POPULAR, new Reason(ReasonCode.POPULAR, "Popular right now", chosen.hot()));
    }

    private static Pick pick(CatalogVideo video, Source source, Reason reason) {
        return new Pick(new Ranked(video, reason.weight(), List.of(reason)), source);
    }

    private static <T> List<T> first(List<T> all, int size) {
        return all.subList(0, Math.min(size, all.size()));
    }
}
