package dev.kinora.recommendation.feed;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;
import dev.kinora.recommendation.index.Serving;
import dev.kinora.recommendation.index.VideoIndex;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.ranking.Arm;
import dev.kinora.recommendation.ranking.ArmDefinitions;
import dev.kinora.recommendation.ranking.BetaPosterior;
import dev.kinora.recommendation.ranking.CalibratedSelection;
import dev.kinora.recommendation.ranking.Exploration;
import dev.kinora.recommendation.ranking.ExplorationPlan;
import dev.kinora.recommendation.ranking.Matter;
import dev.kinora.recommendation.ranking.Ranked;
import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.recommendation.ranking.ReasonCode;
import dev.kinora.recommendation.ranking.ReasonReader;
import dev.kinora.recommender.arm.ArmDefinition;
import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.index.CategoryMix;
import dev.kinora.recommender.index.CategoryShare;
import dev.kinora.recommender.index.Content;
import dev.kinora.recommender.index.Demotion;
import dev.kinora.recommender.index.Freshness;
import dev.kinora.recommender.index.Hot;
import dev.kinora.recommender.index.ItemIndex;
import dev.kinora.recommender.index.Retrieval;
import dev.kinora.recommender.model.RememberedWeights;
import dev.kinora.recommender.pipeline.Ranking;
import dev.kinora.recommender.pipeline.Scored;
import dev.kinora.recommender.pipeline.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Composes one For You page: ranked slots with exploratory slots spread among them. */
final class FeedComposer {

    /** Videos that are ranked where the retrieval finds too few. */
    private static final int OTHERS = 2_000;

    private static final int TERMS = 64;

    private final Serving serving;
    private final VideoIndex.View videos;
    private final ItemIndex items;
    private final RankingParameters parameters;
    private final Instant now;
    private final RandomGenerator random;
    private Effort effort = new Effort(0, false);

    FeedComposer(
            Serving serving,
            VideoIndex.View videos,
            RankingParameters parameters,
            Instant now,
            RandomGenerator random) {
        this.serving = serving;
        this.videos = videos;
        this.items = videos.items();
        this.parameters = parameters;
        this.now = now;
        this.random = random;
    }

    /**
     * A page.
     *
     * @param last whether no further page follows
     */
    record Page(List<Slot> slots, boolean last) {}

    /** A page for a viewer of whom something is known. */
    Page personal(Candidates candidates, Viewer viewer, Arm arm, Map<String, BetaPosterior> posteriors, int size) {
        var found = found(candidates, viewer, size);
        var demand =
                new Demand(viewer, found, exploration(candidates, posteriors, viewer), Math.min(size, found.length));
        var slots = switch (arm) {
            case SEED -> seed(candidates.unwatched(), viewer, size);
            case TFIDF -> tfidf(demand);
            // Without a model or a like there is nothing that likes could speak for.
            case HYBRID ->
                serving.modelId() == null || viewer.likes() == 0
                        ? tfidf(demand)
                        : ranked(serving.hybrid(), Source.HYBRID, demand);
        };
        return withRewatch(slots, candidates, found.length, size);
    }

    /**
     * What a page is made of.
     *
     * @param found numbers of the videos that may be ranked
     */
    private record Demand(Viewer viewer, int[] found, Exploration exploration, int size) {}

    /** A page without a known taste: popular, fresh and exploratory videos. */
    Page coldStart(Candidates candidates, Map<String, BetaPosterior> posteriors, int size) {
        var stranger = Viewers.stranger(now);
        var found = found(candidates, stranger, size);
        var exploration = exploration(candidates, posteriors, stranger);
        var picks = new PopularAndFreshPicks(
                IntStream.of(found).boxed().toList(),
                new PopularAndFreshPicks.Measures(
                        items,
                        new Hot(
                                items,
                                ArmDefinitions.hours(parameters.decay().popularityHours()),
                                ArmDefinitions.engagement(parameters)),
                        new Freshness(
                                items, ArmDefinitions.hours(parameters.decay().freshnessHours())),
                        now.toEpochMilli()),
                random);
        var slots = fill(plan(exploration, Math.min(size, found.length)), exploration, picks, Set.of());
        return withRewatch(slots, candidates, found.length, size);
    }

    /** Whether something is known of a viewer to rank by. */
    boolean isKnown(Viewer viewer) {
        return !mix().of(viewer).isUnknown() || !viewer.turnedDown().isEmpty();
    }

    /** The videos worth a score; where the retrieval finds too few that are left, the newest that are left. */
    private int[] found(Candidates candidates, Viewer viewer, int size) {
        var found = IntStream.of(retrieval(serving, videos, parameters).candidates(viewer))
                .filter(candidates::isUnwatched)
                .toArray();
        var chosen = found.length > size ? found : candidates.unwatched(OTHERS);
        effort = new Effort(chosen.length, found.length <= size);
        return chosen;
    }

    Effort effort() {
        return effort;
    }

    static Retrieval retrieval(Serving serving, VideoIndex.View videos, RankingParameters parameters) {
        var items = videos.items();
        var history = new RememberedWeights(ArmDefinitions.fading(parameters));
        return new Retrieval(
                items,
                List.copyOf(serving.hybrid().links().values()),
                history,
                new Content(items, history, TERMS),
                new CategoryMix(items, history));
    }

    private List<Slot> seed(int[] unwatched, Viewer viewer, int size) {
        var preferred = new CategoryShare(items, mix()).preferred(viewer);
        var explore = (int) Math.round(parameters.seed().exploration() * size);
        var seed = ArmDefinitions.seed(parameters);
        var ranking = rank(seed, viewer, unwatched);
        var best = ranking.best(
                Math.max(0, size - explore), item -> preferred.isEmpty() || preferred.contains(items.category(item)));
        var ranked = new ArrayList<Slot>();
        best.forEach(one -> ranked.add(certain(ranking, one, Source.SEED)));
        var explored = new ArrayList<Slot>();
        var taken = IntHashSet.from(best.stream().mapToInt(Scored::item).toArray());
        var wanted = new Demotion(items).strictly().allowed(viewer);
        var pool = new IntArrayList();
        for (var item : unwatched) {
            if (!taken.contains(item) && wanted.test(item)) {
                pool.add(item);
            }
        }
        while (explored.size() < explore && !pool.isEmpty()) {
            var chance = 1.0 / pool.size();
            var item = pool.removeAt(random.nextInt(pool.size()));
            taken.add(item);
            explored.add(
                    explored(new Exploration.Drawn(item, "uniform", chance), new Slot.Chance(1, chance), preferred));
        }
        var missing = size - explored.size() - ranked.size();
        if (missing > 0) {
            // Too few in the preferred categories: the rest by engagement alone.
            var rest = IntStream.of(unwatched).filter(item -> !taken.contains(item));
            var byEngagement = rank(seed, Viewers.stranger(now).without(viewer.turnedDown()), rest.toArray());
            byEngagement.best(missing).forEach(one -> ranked.add(certain(byEngagement, one, Source.SEED)));
        }
        return spread(ranked, explored);
    }

    private Ranking rank(ArmDefinition arm, Viewer viewer, int[] among) {
        return new ArmModel(arm, Map.of())
                .over(items, anyone -> among, List.of())
                .rank(viewer);
    }

    private List<Slot> tfidf(Demand demand) {
        return ranked(new ArmModel(ArmDefinitions.tfidf(parameters), Map.of()), Source.TFIDF, demand);
    }

    private List<Slot> ranked(ArmModel arm, Source source, Demand demand) {
        var ranking = arm.over(items, anyone -> demand.found(), List.of()).rank(demand.viewer());
        var shares = mix().of(demand.viewer());
        var selected =
                new CalibratedSelection(items, shares, parameters.tfidf().calibration()).select(ranking, demand.size());
        var plan = plan(demand.exploration(), demand.size());
        // Slots that are ranked in any case need no exploration.
        selected.stream()
                .limit(plan.rankedAtLeast())
                .forEach(one -> demand.exploration().remove(one.video().item()));
        var picks = selected.stream().map(one -> pick(ranking, one, source)).toList();
        return fill(
                plan,
                demand.exploration(),
                new RankedPicks(picks),
                shares.byCategory().keySet());
    }

    private CategoryMix mix() {
        return new CategoryMix(items, ArmDefinitions.fading(parameters));
    }

    private Pick pick(Ranking ranking, CalibratedSelection.Selected one, Source source) {
        var item = one.video().item();
        return new Pick(item, one.video().score(), source, () -> {
            var reasons = new ArrayList<>(reasons().of(ranking, item, now.toEpochMilli()));
            if (one.forTheMix()) {
                reasons.add(new Reason(
                        ReasonCode.OWN_MIX,
                        "Keeps this page to your own mix of interests: " + category(item),
                        0,
                        matter(item)));
            }
            return reasons;
        });
    }

    private ReasonReader reasons() {
        return new ReasonReader(items, videos::id);
    }

    private ExplorationPlan plan(Exploration exploration, int size) {
        return ExplorationPlan.of(size, exploration.appeal(), parameters.exploration());
    }

    /** What may be tried out: nothing that the viewer asked for less of. */
    private Exploration exploration(Candidates candidates, Map<String, BetaPosterior> posteriors, Viewer viewer) {
        var shelves = items.shelves();
        var wanted = new Demotion(items).strictly().allowed(viewer);
        return new Exploration(
                new Exploration.Videos(
                        shelves.niches(), shelves::niche, item -> candidates.isUnwatched(item) && wanted.test(item)),
                posteriors,
                random);
    }

    /** Fills the slots in order; each choice, and its probability, depends only on the slots before it. */
    private List<Slot> fill(ExplorationPlan plan, Exploration exploration, Picks picks, Set<Integer> known) {
        var slots = new ArrayList<Slot>();
        for (var place : plan.draw(random)) {
            if (place.explores() && !exploration.isEmpty()) {
                exploration.draw().ifPresent(drawn -> {
                    slots.add(explored(drawn, chance(place, drawn.item(), exploration, picks), known));
                    taken(drawn.item(), exploration, picks);
                });
            } else {
                picks.next().ifPresent(pick -> {
                    slots.add(new Slot(
                            new Ranked(
                                    videos.id(pick.item()),
                                    pick.score(),
                                    pick.reasons().get()),
                            pick.source(),
                            chance(place, pick.item(), exploration, picks),
                            null));
                    taken(pick.item(), exploration, picks);
                });
            }
        }
        return slots;
    }

    private static void taken(int item, Exploration exploration, Picks picks) {
        exploration.remove(item);
        picks.take(item);
    }

    private static Slot.Chance chance(ExplorationPlan.Place place, int item, Exploration exploration, Picks picks) {
        var explore = exploration.isEmpty() ? 0 : place.exploreChance();
        return new Slot.Chance(explore, explore * exploration.chanceOf(item) + (1 - explore) * picks.chanceOf(item));
    }

    private Slot certain(Ranking ranking, Scored one, Source source) {
        var reasons = reasons().of(ranking, one.item(), now.toEpochMilli());
        return Slot.certain(new Ranked(videos.id(one.item()), one.score(), reasons), source);
    }

    private Slot explored(Exploration.Drawn drawn, Slot.Chance chance, Set<Integer> known) {
        var text = known.contains(items.category(drawn.item()))
                ? "Picked by chance from your interests: "
                : "Something else to try: ";
        var reason = new Reason(
                ReasonCode.EXPLORATION, text + category(drawn.item()), drawn.sampled(), matter(drawn.item()));
        return new Slot(
                new Ranked(videos.id(drawn.item()), drawn.sampled(), List.of(reason)),
                Source.EXPLORE,
                chance,
                drawn.arm());
    }

    private @Nullable Matter matter(int item) {
        var name = items.categories().get(items.category(item));
        return name.isEmpty() ? null : Matter.category(name);
    }

    private String category(int item) {
        var name = items.categories().get(items.category(item));
        return name.isEmpty() ? "no category" : name;
    }

    private Page withRewatch(List<Slot> slots, Candidates candidates, int found, int size) {
        var rewatch = candidates.rewatch(found == 0);
        var filled = new ArrayList<>(slots);
        first(rewatch, size - slots.size()).forEach(seen -> filled.add(rewatch(seen)));
        return new Page(filled, found + rewatch.size() <= size);
    }

    private Slot rewatch(Candidates.Seen seen) {
        var days = Math.max(0, Duration.between(seen.at(), now).toDays());
        var when = days == 0 ? "today" : days == 1 ? "yesterday" : days + " days ago";
        var reason = new Reason(ReasonCode.REWATCH, "You have seen everything else; you saw this " + when, 0);
        return Slot.certain(new Ranked(videos.id(seen.item()), 0, List.of(reason)), Source.REWATCH);
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
