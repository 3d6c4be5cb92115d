package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.BetaPosterior;
import dev.kinora.recommendation.ranking.CalibratedSelection;
import dev.kinora.recommendation.ranking.Exploration;
import dev.kinora.recommendation.ranking.ExplorationArm;
import dev.kinora.recommendation.ranking.ExplorationPlan;
import dev.kinora.recommendation.ranking.Explored;
import dev.kinora.recommendation.ranking.Popularity;
import dev.kinora.recommendation.ranking.Ranked;
import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.recommendation.ranking.ReasonCode;
import dev.kinora.recommendation.ranking.SeedRanker;
import dev.kinora.recommendation.ranking.ServingModel;
import dev.kinora.recommendation.ranking.Taste;
import dev.kinora.recommendation.ranking.TfidfRanker;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/** Composes one For You page: ranked slots with exploratory slots spread among them. */
final class FeedComposer {

    private final Collection<CatalogVideo> listed;
    private final ServingModel model;
    private final RankingParameters parameters;
    private final Instant now;
    private final RandomGenerator random;

    FeedComposer(
            Collection<CatalogVideo> listed,
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

    /** A page for a viewer with a known taste. */
    List<Slot> personal(Candidates candidates, Taste taste, Arm arm, Map<String, BetaPosterior> posteriors, int size) {
        var slots = switch (arm) {
            case SEED -> seed(candidates.unwatched(), taste, size);
            case TFIDF -> tfidf(candidates.unwatched(), taste, posteriors, size);
        };
        return withRewatch(slots, candidates.rewatch(), size);
    }

    /** A page without a known taste: popular, fresh and exploratory videos. */
    List<Slot> coldStart(Candidates candidates, Map<String, BetaPosterior> posteriors, int size) {
        var unwatched = candidates.unwatched();
        var exploration = exploration(unwatched, posteriors);
        var picks = new PopularAndFreshPicks(unwatched, new Popularity(parameters, now), random);
        var slots = fill(plan(exploration, unwatched, size), exploration, picks, Taste.UNKNOWN);
        return withRewatch(slots, candidates.rewatch(), size);
    }

    private List<Slot> seed(List<CatalogVideo> unwatched, Taste taste, int size) {
        var ranker = new SeedRanker(parameters.seed());
        var explore = (int) Math.round(parameters.seed().exploration() * size);
        var ranked = new ArrayList<>(first(ranker.rank(listed, unwatched, taste.preferred()), size - explore));
        var explored = new ArrayList<Slot>();
        var pool = new ArrayList<>(unwatched);
        pool.removeAll(ranked.stream().map(Ranked::video).toList());
        while (explored.size() < explore && !pool.isEmpty()) {
            var chance = 1.0 / pool.size();
            var video = pool.remove(random.nextInt(pool.size()));
            explored.add(explored(new Explored(video, "uniform", chance), new Slot.Chance(1, chance), taste));
        }
        // Too few in the preferred categories: the rest by engagement alone.
        first(ranker.rank(listed, pool, Set.of()), size - explored.size() - ranked.size())
                .forEach(ranked::add);
        return spread(ranked.stream().map(one -> Slot.certain(one, Source.SEED)).toList(), explored);
    }

    private List<Slot> tfidf(
            List<CatalogVideo> unwatched, Taste taste, Map<String, BetaPosterior> posteriors, int size) {
        var ranker = new TfidfRanker(model, parameters, now);
        var selected = new CalibratedSelection(taste.mix(), parameters.tfidf().calibration())
                .select(ranker.rank(unwatched, taste.vector()), Math.min(size, unwatched.size())).stream()
                        .map(one -> ranker.explained(one, taste.vector()))
                        .toList();
        var exploration = exploration(unwatched, posteriors);
        var plan = plan(exploration, unwatched, size);
        // Slots that are ranked in any case need no exploration.
        selected.subList(0, plan.rankedAtLeast()).forEach(one -> exploration.remove(one.video()));
        return fill(plan, exploration, new RankedPicks(selected, Source.TFIDF), taste);
    }

    private ExplorationPlan plan(Exploration exploration, List<CatalogVideo> unwatched, int size) {
        return ExplorationPlan.of(Math.min(size, unwatched.size()), exploration.appeal(), parameters.exploration());
    }

    private Exploration exploration(List<CatalogVideo> videos, Map<String, BetaPosterior> posteriors) {
        var audiences = ExplorationArm.audiences(listed);
        return new Exploration(
                videos, video -> ExplorationArm.of(video, now, audiences).key(), posteriors, random);
    }

    /** Fills the slots in order; each choice, and its probability, depends only on the slots before it. */
    private List<Slot> fill(ExplorationPlan plan, Exploration exploration, Picks picks, Taste taste) {
        var slots = new ArrayList<Slot>();
        for (var place : plan.draw(random)) {
            var slot = place.explores()
                    ? exploration
                            .draw()
                            .map(drawn -> explored(drawn, chance(place, drawn.video(), exploration, picks), taste))
                    : picks.next()
                            .map(pick -> new Slot(
                                    pick.ranked(),
                                    pick.source(),
                                    chance(place, pick.ranked().video(), exploration, picks),
                                    null));
            slot.ifPresent(filled -> {
                slots.add(filled);
                exploration.remove(filled.ranked().video());
                picks.take(filled.ranked().video());
            });
        }
        return slots;
    }

    private static Slot.Chance chance(
            ExplorationPlan.Place place, CatalogVideo video, Exploration exploration, Picks picks) {
        var explore = place.exploreChance();
        return new Slot.Chance(explore, explore * exploration.chanceOf(video) + (1 - explore) * picks.chanceOf(video));
    }

    private static Slot explored(Explored drawn, Slot.Chance chance, Taste taste) {
        var category = drawn.video().category();
        var text = taste.mix().containsKey(category)
                ? "Picked by chance from your interests: "
                : "Something else to try: ";
        var reason = new Reason(ReasonCode.EXPLORATION, text + category, drawn.sampled());
        return new Slot(
                new Ranked(drawn.video(), drawn.sampled(), List.of(reason)), Source.EXPLORE, chance, drawn.arm());
    }

    private List<Slot> withRewatch(List<Slot> slots, List<Candidates.Seen> rewatch, int size) {
        var filled = new ArrayList<>(slots);
        first(rewatch, size - slots.size()).forEach(seen -> filled.add(rewatch(seen)));
        return filled;
    }

    private Slot rewatch(Candidates.Seen seen) {
        var days = Math.max(0, Duration.between(seen.at(), now).toDays());
        var when = days == 0 ? "today" : days == 1 ? "yesterday" : days + " days ago";
        var reason = new Reason(ReasonCode.REWATCH, "You have seen everything else; you saw this " + when, 0);
        return Slot.certain(new Ranked(seen.video(), 0, List.of(reason)), Source.REWATCH);
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

    private static <T> List<T> first(List<T> all, int size) {
        return all.subList(0, Math.clamp(size, 0, all.size()));
    }
}
