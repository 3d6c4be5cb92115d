package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.audition.Stage;
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
import dev.kinora.recommender.index.CategoryShare;
import dev.kinora.recommender.index.Demotion;
import dev.kinora.recommender.index.Freshness;
import dev.kinora.recommender.index.Hot;
import dev.kinora.recommender.index.ItemIndex;
import dev.kinora.recommender.pipeline.Ranking;
import dev.kinora.recommender.pipeline.Viewer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Composes slots of For You: blocks the size of a page, each with ranked slots and exploratory ones spread among them. The candidates are
 * ranked once; each block is selected from what is left of them.
 */
final class FeedComposer {

    /** Slots that are selected together, so that each page keeps to the mix of the viewer and explores. */
    static final int BLOCK = 10;

    private final Serving serving;
    private final VideoIndex.View videos;
    private final ItemIndex items;
    private final RankingParameters parameters;
    private final Instant now;
    private final RandomGenerator random;
    private final CandidateSearch search;
    private @Nullable Integer watched;
    private Stage stage = Stage.EMPTY;

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
        this.search = new CandidateSearch(serving, videos, parameters);
    }

    /** How candidates were found. */
    CandidateSearch search() {
        return search;
    }

    /** Lets these videos look for their audience in the slots. */
    FeedComposer auditioning(Stage stage) {
        this.stage = stage;
        return this;
    }

    /**
     * A page, or a slate of several.
     *
     * @param last whether nothing further follows
     */
    record Page(List<Slot> slots, boolean last, SlateTrace trace) {}

    /** Slots for a viewer of whom something is known. */
    Page personal(Candidates candidates, Viewer viewer, Arm arm, Map<String, BetaPosterior> posteriors, int size) {
        var found = search.find(candidates, viewer, size, arm);
        var filling = filling(candidates, posteriors, viewer);
        var demand = new Demand(viewer, found, filling, Math.min(size, found.length));
        var slots = switch (arm) {
            case SEED -> seed(candidates.unwatched(), demand, size);
            case TFIDF -> tfidf(demand);
            // Without a model or a like there is nothing that likes could speak for.
            case HYBRID ->
                serving.modelId() == null || viewer.likes() == 0
                        ? tfidf(demand)
                        : ranked(serving.hybrid(), Source.HYBRID, demand);
            case ONLINE -> {
                var online = search.online();
                yield online == null || viewer.likes() == 0
                        ? tfidf(demand)
                        : ranked(ArmModel.of(online), Source.ONLINE, demand);
            }
        };
        return withRewatch(slots, candidates, found.length, size, filling.trace());
    }

    /**
     * What slots are made of.
     *
     * @param found numbers of the videos that may be ranked
     */
    private record Demand(Viewer viewer, int[] found, SlotFilling filling, int size) {}

    /** Slots without a known taste: popular, fresh and exploratory videos. */
    Page coldStart(Candidates candidates, Map<String, BetaPosterior> posteriors, int size) {
        var stranger = Viewers.stranger(now);
        var found = search.find(candidates, stranger, size, null);
        var filling = filling(candidates, posteriors, stranger);
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
        filling.trace().draw(picks.considered(size), found.length);
        var slots = blocks(
                Math.min(size, found.length), block -> filling.fill(plan(filling, block), block, picks, Set.of()));
        return withRewatch(slots, candidates, found.length, size, filling.trace());
    }

    /** Has the trace tell how this video fares. */
    FeedComposer watching(@Nullable Integer item) {
        watched = item;
        return this;
    }

    /** Whether something is known of a viewer to rank by. */
    boolean isKnown(Viewer viewer) {
        return !search.mix().of(viewer).isUnknown() || !viewer.turnedDown().isEmpty();
    }

    /** Slots in blocks until there are enough or nothing is left. */
    private static List<Slot> blocks(int size, IntFunction<List<Slot>> next) {
        var slots = new ArrayList<Slot>();
        while (slots.size() < size) {
            var block = next.apply(Math.min(BLOCK, size - slots.size()));
            if (block.isEmpty()) {
                break;
            }
            slots.addAll(block);
        }
        return slots;
    }

    private List<Slot> seed(int[] unwatched, Demand demand, int size) {
        var seed = ArmDefinitions.seed(parameters);
        var viewer = demand.viewer();
        var wanted = new Demotion(items).strictly().allowed(viewer);
        var slots = new SeedSlots(
                videos,
                new SeedSlots.Taste(new CategoryShare(items, search.mix()).preferred(viewer), wanted),
                rank(seed, viewer, unwatched),
                rest -> rank(seed, Viewers.stranger(now).without(viewer.turnedDown()), rest),
                size,
                demand.filling());
        return blocks(
                Math.min(size, unwatched.length),
                block -> slots.next(
                        block, (int) Math.round(parameters.seed().exploration() * block), now.toEpochMilli(), random));
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
        var shares = search.mix().of(demand.viewer());
        var selection =
                new CalibratedSelection(items, shares, parameters.tfidf().calibration());
        if (watched != null) {
            selection.watch(watched);
        }
        var filling = demand.filling();
        var best = selection.telling(ranking, demand.size(), BLOCK);
        var left = new ArrayList<>(best);
        var slots = blocks(demand.size(), block -> {
            left.removeIf(one -> filling.trace().hasPlaced(one.item()));
            var selected = selection.select(left, block);
            var plan = plan(filling, block);
            // Videos that are ranked in any case need no exploration.
            selected.stream()
                    .limit(plan.rankedAtLeast())
                    .forEach(one -> filling.settle(one.video().item()));
            var picks = selected.stream().map(one -> pick(ranking, one, source)).toList();
            return filling.fill(
                    plan, block, new RankedPicks(picks), shares.byCategory().keySet());
        });
        filling.trace().rank(arm.arm().name(), ranking, best, selection.considered());
        filling.trace().pass(selection.passed());
        return slots;
    }

    private Pick pick(Ranking ranking, CalibratedSelection.Selected one, Source source) {
        var item = one.video().item();
        return new Pick(item, one.video().score(), source, () -> {
            var reasons = new ArrayList<>(new ReasonReader(items, videos::id).of(ranking, item, now.toEpochMilli()));
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

    private ExplorationPlan plan(SlotFilling filling, int block) {
        return ExplorationPlan.of(filling.planned(block), filling.exploration().appeal(), parameters.exploration());
    }

    /** Fills from what may be tried out: nothing that the viewer asked for less of. */
    private SlotFilling filling(Candidates candidates, Map<String, BetaPosterior> posteriors, Viewer viewer) {
        var shelves = items.shelves();
        var wanted = new Demotion(items).strictly().allowed(viewer);
        IntPredicate allowed = item -> candidates.isUnwatched(item) && wanted.test(item);
        var exploration =
                new Exploration(new Exploration.Videos(shelves.niches(), shelves::niche, allowed), posteriors, random);
        var newVideos = new NewVideos(stage, videos, search.content());
        return new SlotFilling(
                videos,
                exploration,
                newVideos.pool(viewer, search.mix().of(viewer).isUnknown(), allowed),
                random);
    }

    private @Nullable Matter matter(int item) {
        var name = items.categories().get(items.category(item));
        return name.isEmpty() ? null : Matter.category(name);
    }

    private String category(int item) {
        var name = items.categories().get(items.category(item));
        return name.isEmpty() ? "no category" : name;
    }

    private Page withRewatch(List<Slot> slots, Candidates candidates, int found, int size, SlateTrace trace) {
        var rewatch = candidates.rewatch(found == 0);
        var filled = new ArrayList<>(slots);
        rewatch.subList(0, Math.clamp(size - slots.size(), 0, rewatch.size())).forEach(seen -> {
            trace.repeat(seen.item());
            filled.add(rewatch(seen));
        });
        return new Page(filled, found + rewatch.size() <= size, trace);
    }

    private Slot rewatch(Candidates.Seen seen) {
        var days = Math.max(0, Duration.between(seen.at(), now).toDays());
        var when = days == 0 ? "today" : days == 1 ? "yesterday" : days + " days ago";
        var reason = new Reason(ReasonCode.REWATCH, "You have seen everything else; you saw this " + when, 0);
        return Slot.certain(new Ranked(videos.id(seen.item()), 0, List.of(reason)), Source.REWATCH);
    }
}
