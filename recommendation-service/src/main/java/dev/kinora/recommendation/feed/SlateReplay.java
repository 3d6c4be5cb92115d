package dev.kinora.recommendation.feed;

import com.carrotsearch.hppc.IntHashSet;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.parameters.TfidfWeights;
import dev.kinora.recommendation.ranking.ArmDefinitions;
import dev.kinora.recommendation.ranking.CalibratedSelection;
import dev.kinora.recommender.arm.ArmDefinition;
import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.index.CategoryMix;
import dev.kinora.recommender.index.Counts;
import dev.kinora.recommender.index.Dictionary;
import dev.kinora.recommender.index.IndexedItem;
import dev.kinora.recommender.index.ItemIndex;
import dev.kinora.recommender.pipeline.Scored;
import dev.kinora.recommender.pipeline.Viewer;
import dev.kinora.recommender.text.ItemText;
import dev.kinora.starter.id.BinaryIds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Ranks the videos that a slate of the arm {@code tfidf} was selected from again, as they and the viewer were then, by the
 * weights of then and by others. Videos that the selection did not look at then are not looked at now.
 */
final class SlateReplay {

    private static final double STATED_CALIBRATION = 0.9;
    private static final double ROUNDING = 1e-9;
    private static final int ALONE = 0;

    private final Evidence evidence;
    private final List<Slot> slots;
    private final ItemIndex items;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<UUID> ids = new ArrayList<>();
    private final int[] considered;

    /**
     * What would have become of a slot.
     *
     * @param reproduced whether the weights of then pick the video again that was ranked into the slot; null for one that
     *     explored
     * @param target probability with which the other weights would have shown the video that was shown
     */
    record Decision(@Nullable Boolean reproduced, double target) {}

    /**
     * Prepares a slate.
     *
     * @param texts of the videos that are listed now; others have none
     */
    SlateReplay(Evidence evidence, List<Slot> slots, Map<UUID, ItemText> texts, Dictionary dictionary) {
        this.evidence = evidence;
        this.slots = slots;
        var videos = evidence.videos();
        this.items = new ItemIndex(dictionary, videos.reference(), videos.versions().length);
        var shown = readIds(videos.ids());
        this.considered = new int[shown.size()];
        for (var place = 0; place < considered.length; place++) {
            considered[place] = add(shown.get(place), texts, videos.creators()[place], videos.published()[place]);
            items.count(
                    considered[place],
                    new Counts(
                            videos.views()[place],
                            videos.likes()[place],
                            videos.comments()[place],
                            videos.liking()[place],
                            videos.thisYear()[place],
                            videos.thisWeek()[place]));
        }
        for (var id : readIds(evidence.viewer().ids())) {
            if (!numbers.containsKey(id)) {
                add(id, texts, 0, 0);
            }
        }
    }

    private int add(UUID id, Map<UUID, ItemText> texts, int creator, long published) {
        var text = texts.getOrDefault(id, ItemText.of("", null));
        var number = items.add(new IndexedItem(text, creator, published, true, false));
        numbers.put(id, number);
        ids.add(id);
        return number;
    }

    /** The videos whose texts are needed. */
    static List<UUID> videosOf(Evidence evidence) {
        var all = readIds(evidence.videos().ids());
        all.addAll(readIds(evidence.viewer().ids()));
        return all;
    }

    private static List<UUID> readIds(byte[] bytes) {
        var size = 2 * Long.BYTES;
        var read = new ArrayList<UUID>();
        for (var from = 0; from < bytes.length; from += size) {
            read.add(BinaryIds.uuid(Arrays.copyOfRange(bytes, from, from + size)));
        }
        return read;
    }

    /** What other weights would have done with each slot, given the slots before it; empty slots stay out. */
    List<Decision> decide(TfidfWeights weights) {
        var then = new Picks(evidence.parameters());
        var other = new Picks(others(weights));
        var decisions = new ArrayList<Decision>();
        var placed = new IntHashSet();
        for (var place = 0; place < slots.size(); place++) {
            if (place % FeedComposer.BLOCK == 0) {
                var size = Math.min(FeedComposer.BLOCK, slots.size() - place);
                then.begin(placed, size);
                other.begin(placed, size);
            }
            var slot = slots.get(place);
            var shown = numbers.getOrDefault(slot.ranked().videoId(), -1);
            decisions.add(decision(slot, shown, then.next(placed), other.next(placed)));
            placed.add(shown);
        }
        return decisions;
    }

    private static Decision decision(Slot slot, int shown, int then, int other) {
        var explores = slot.source() == Source.EXPLORE;
        var chance = slot.chance();
        var reproduced = explores ? null : Boolean.valueOf(then == shown);
        if (then == other) {
            return new Decision(reproduced, chance.video());
        }
        var ranked = 1 - chance.explore();
        var byRank = !explores || chance.video() >= ranked - ROUNDING;
        var byChance = byRank ? Math.max(0, chance.video() - ranked) : chance.video();
        return new Decision(reproduced, Math.min(1, byChance + (other == shown ? ranked : 0)));
    }

    private RankingParameters others(TfidfWeights weights) {
        var changed = evidence.parameters().with(weights);
        var onlyStated = evidence.viewer().times().length == 0
                && !evidence.viewer().interests().isEmpty();
        return onlyStated ? changed.calibratedAtLeast(STATED_CALIBRATION) : changed;
    }

    private Viewer viewer(RankingParameters parameters) {
        var taste = evidence.viewer();
        var seen = readIds(taste.ids());
        var rows = new Interactions.Builder(seen.size());
        for (var place = 0; place < seen.size(); place++) {
            rows.add(
                    ALONE,
                    numbers.getOrDefault(seen.get(place), 0),
                    taste.times()[place],
                    Signal.valueOf(taste.signals().get(place)),
                    taste.weights()[place]);
        }
        var before = evidence.parameters().tfidf().prior();
        var prior = before > 0 ? parameters.tfidf().prior() / before : 1;
        var interests = taste.interests().stream()
                .map(one -> new Viewer.Interest(one.category(), one.weight() * prior))
                .toList();
        return new Viewer(rows.build(), IntStream.range(0, seen.size()).toArray(), evidence.now(), interests);
    }

    /** The ranked picks by some parameters. */
    private final class Picks {

        private final CalibratedSelection selection;
        private final List<Scored> best;
        private List<Integer> block = List.of();

        Picks(RankingParameters parameters) {
            var viewer = viewer(parameters);
            var definition = scaled(ArmDefinitions.tfidf(parameters), viewer);
            best = new ArrayList<>(new ArmModel(definition, Map.of())
                    .over(items, anyone -> considered, List.of())
                    .rank(viewer)
                    .best(considered.length));
            selection = new CalibratedSelection(
                    items,
                    new CategoryMix(items, ArmDefinitions.fading(parameters)).of(viewer),
                    parameters.tfidf().calibration());
        }

        void begin(IntHashSet placed, int size) {
            best.removeIf(one -> placed.contains(one.item()));
            block = selection.select(best, size).stream()
                    .map(one -> one.video().item())
                    .toList();
        }

        int next(IntHashSet placed) {
            return block.stream()
                    .filter(item -> !placed.contains(item))
                    .findFirst()
                    .orElse(Integer.MIN_VALUE);
        }
    }

    /** The arm whose features are scaled as they were over all candidates of then, of which only some are known. */
    private ArmDefinition scaled(ArmDefinition wanted, Viewer viewer) {
        var before = ArmDefinitions.tfidf(evidence.parameters());
        var ones = new double[before.parts().size()];
        Arrays.fill(ones, 1);
        var here = new ArmModel(before.with(ones), Map.of())
                .over(items, anyone -> considered, List.of())
                .rank(viewer)
                .factors();
        var weights = new double[ones.length];
        for (var number = 0; number < weights.length; number++) {
            var name = before.parts().get(number).name();
            var own = here.getOrDefault(name, 0.0);
            var was = before.parts().get(number).weight();
            var scale = was == 0 ? own : evidence.factors().getOrDefault(name, 0.0) / was;
            weights[number] = own == 0 ? 0 : wanted.parts().get(number).weight() * scale / own;
        }
        return wanted.with(weights);
    }
}
