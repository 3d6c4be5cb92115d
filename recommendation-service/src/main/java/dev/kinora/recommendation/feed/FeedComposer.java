package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.catalogue.CatalogueVideo;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.BetaPosterior;
import dev.kinora.recommendation.ranking.CalibratedSelection;
import dev.kinora.recommendation.ranking.Exploration;
import dev.kinora.recommendation.ranking.ExplorationArm;
import dev.kinora.recommendation.ranking.Explored;
import dev.kinora.recommendation.ranking.Popularity;
import dev.kinora.recommendation.ranking.Ranked;
import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.recommendation.ranking.ReasonCode;
import dev.kinora.recommendation.ranking.SeedRanker;
import dev.kinora.recommendation.ranking.ServingModel;
import dev.kinora.recommendation.ranking.Taste;
import dev.kinora.recommendation.ranking.TfidfRanker;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;

/** Fills the slots of one For You page: ranked ones, with exploratory ones spread among them. */
final class FeedComposer {

    private static final int FRESH_EVERY = 3;

    private final Collection<CatalogueVideo> listed;
    private final ServingModel model;
    private final RankingParameters parameters;
    private final Instant now;
    private final RandomGenerator random;

    FeedComposer(
            Collection<CatalogueVideo> listed,
            ServingModel model,
            RankingParameters parameters,
            Instant now,
            RandomGenerator random) {
        this.listed = listed;
        this.model = model;
        this.parameters = parameters;
        this.now = now;
        this.random = random;
    }

    /** A page for a viewer whose taste is known. */
    List<Slot> personal(Candidates candidates, Taste taste, Arm arm, Map<String, BetaPosterior> posteriors, int size) {
        var slots = switch (arm) {
            case SEED -> seed(candidates.unwatched(), taste, size);
            case TFIDF -> tfidf(candidates.unwatched(), taste, posteriors, size);
        };
        return withRewatch(slots, candidates.rewatch(), size);
    }

    /** A page for a viewer of whom nothing is known, or may be known: popular, fresh, exploratory. */
    List<Slot> coldStart(Candidates candidates, Map<String, BetaPosterior> posteriors, int size) {
        var unwatched = candidates.unwatched();
        var exploration = new Exploration(posteriors, random);
        var pool = byArm(unwatched);
        var explore = exploration.slots(Math.min(size, unwatched.size()), pool.keySet(), parameters.exploration());
        var best = popularAndFresh(unwatched, size - explore);
        var explored = exploration.draw(byArm(without(unwatched, best)), size - best.size());
        return withRewatch(spread(best, explored.stream().map(Slot::explored).toList()), candidates.rewatch(), size);
    }

    private List<Slot> seed(List<CatalogueVideo> unwatched, Taste taste, int size) {
        var ranker = new SeedRanker(parameters.seed());
        var explore = (int) Math.round(parameters.seed().exploration() * size);
        var ranked = new ArrayList<>(first(ranker.rank(listed, unwatched, taste.preferred()), size - explore));
        var explored = new ArrayList<Slot>();
        var pool = new ArrayList<>(unwatched);
        pool.removeAll(ranked.stream().map(Ranked::video).toList());
        while (explored.size() < explore && !pool.isEmpty()) {
            var chance = 1.0 / pool.size();
            var video = pool.remove(random.nextInt(pool.size()));
            explored.add(Slot.explored(new Explored(video, "uniform", chance, chance)));
        }
        // Too few in the preferred categories: the rest by engagement alone, as the seed would rank them.
        first(ranker.rank(listed, pool, Set.of()), size - explored.size() - ranked.size())
                .forEach(ranked::add);
        return spread(ranked.stream().map(one -> Slot.ranked(one, Source.SEED)).toList(), explored);
    }

    private List<Slot> tfidf(
            List<CatalogueVideo> unwatched, Taste taste, Map<String, BetaPosterior> posteriors, int size) {
        var ranker = new TfidfRanker(model, parameters, now);
        var exploration = new Exploration(posteriors, random);
        var explore = exploration.slots(
                Math.min(size, unwatched.size()), byArm(unwatched).keySet(), parameters.exploration());
        var selected = new CalibratedSelection(taste.mix(), parameters.tfidf().calibration())
                .select(ranker.rank(unwatched, taste.vector()), size - explore);
        var ranked = selected.stream()
                .map(one -> Slot.ranked(ranker.explained(one, taste.vector()), Source.TFIDF))
                .toList();
        var explored = exploration.draw(byArm(without(unwatched, ranked)), size - ranked.size());
        return spread(ranked, explored.stream().map(Slot::explored).toList());
    }

    private List<Slot> popularAndFresh(List<CatalogueVideo> videos, int size) {
        var popularity = new Popularity(parameters, now);
        var fresh = new ArrayList<>(videos);
        fresh.sort(Comparator.comparing(CatalogueVideo::publishedAt).reversed().thenComparing(CatalogueVideo::id));
        var popular = new ArrayList<>(fresh);
        popular.removeIf(video -> popularity.hot(video) <= 0);
        popular.sort(Comparator.comparingDouble(popularity::hot).reversed());
        var chosen = new LinkedHashMap<UUID, Slot>();
        while (chosen.size() < size && !fresh.isEmpty()) {
            var takeFresh = popular.isEmpty() || chosen.size() % FRESH_EVERY == FRESH_EVERY - 1;
            var video = takeFresh ? fresh.removeFirst() : popular.removeFirst();
            chosen.computeIfAbsent(video.id(), id -> takeFresh ? fresh(video, popularity) : popular(video, popularity));
        }
        return List.copyOf(chosen.values());
    }

    private static Slot popular(CatalogueVideo video, Popularity popularity) {
        return Slot.plain(
                video, Source.POPULAR, new Reason(ReasonCode.POPULAR, "Popular right now", popularity.hot(video)));
    }

    private static Slot fresh(CatalogueVideo video, Popularity popularity) {
        return Slot.plain(
                video, Source.FRESH, new Reason(ReasonCode.FRESH, "New on Kinora", popularity.freshness(video)));
    }

    private static List<Slot> withRewatch(List<Slot> slots, List<CatalogueVideo> rewatch, int size) {
        var filled = new ArrayList<>(slots);
        first(rewatch, size - slots.size())
                .forEach(video -> filled.add(Slot.plain(
                        video,
                        Source.REWATCH,
                        new Reason(ReasonCode.REWATCH, "You have seen everything new; this was a while ago", 0))));
        return filled;
    }

    /** Puts the exploratory slots at even distances, the last of them at the end. */
    private static List<Slot> spread(List<Slot> ranked, List<Slot> explored) {
        var slots = new ArrayList<>(ranked);
        var all = ranked.size() + explored.size();
        for (var i = 0; i < explored.size(); i++) {
            slots.add(Math.min(slots.size(), (i + 1) * all / explored.size() - 1), explored.get(i));
        }
        return slots;
    }

    private Map<String, List<CatalogueVideo>> byArm(Collection<CatalogueVideo> videos) {
        var audiences = ExplorationArm.audiences(listed);
        return videos.stream()
                .collect(Collectors.groupingBy(
                        video -> ExplorationArm.of(video, now, audiences).key()));
    }

    private static List<CatalogueVideo> without(List<CatalogueVideo> videos, List<Slot> taken) {
        var ids = taken.stream().map(slot -> slot.ranked().video().id()).collect(Collectors.toSet());
        return videos.stream().filter(video -> !ids.contains(video.id())).toList();
    }

    private static <T> List<T> first(List<T> all, int size) {
        return all.subList(0, Math.clamp(size, 0, all.size()));
    }
}
