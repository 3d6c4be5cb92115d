package dev.kinora.recommendation.feed;

import com.carrotsearch.hppc.IntHashSet;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.index.VideoIndex;
import dev.kinora.recommendation.parameters.RankingParameters;
import dev.kinora.recommendation.parameters.TfidfWeights;
import dev.kinora.recommendation.ranking.ArmDefinitions;
import dev.kinora.recommendation.ranking.CalibratedSelection;
import dev.kinora.recommendation.ranking.ItemTexts;
import dev.kinora.recommendation.ranking.Matter;
import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.index.CategoryMix;
import dev.kinora.recommender.index.Counts;
import dev.kinora.recommender.index.IndexedItem;
import dev.kinora.recommender.index.ItemIndex;
import dev.kinora.recommender.pipeline.Feature;
import dev.kinora.recommender.pipeline.Scored;
import dev.kinora.recommender.pipeline.TurnedDown;
import dev.kinora.recommender.pipeline.Viewer;
import dev.kinora.recommender.text.ItemText;
import dev.kinora.recommender.text.Tokens;
import dev.kinora.starter.id.BinaryIds;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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

    /** The number of no video and no creator. */
    private static final int UNKNOWN = -1;

    private final Evidence evidence;
    private final List<Slot> slots;
    private final ItemIndex items;
    private final Map<UUID, Integer> numbers = new HashMap<>();
    private final List<UUID> ids = new ArrayList<>();
    private final int[] considered;
    private final TurnedDown turnedDown;

    /**
     * What would have become of a slot.
     *
     * @param reproduced whether the weights of then pick the video again that was ranked into the slot; null for one that
     *     explored
     * @param target probability with which the other weights would have shown the video that was shown
     */
    record Decision(@Nullable Boolean reproduced, double target) {}

    /**
     * Prepares a slate. What is not known of a video now, such as a new word, changes nothing in the index.
     *
     * @param listed videos that are listed now; others have no text
     */
    SlateReplay(Evidence evidence, List<Slot> slots, Map<UUID, CatalogVideo> listed, VideoIndex index) {
        this.evidence = evidence;
        this.slots = slots;
        var texts = listed.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        video -> ItemTexts.of(video.getValue().text())));
        var terms = terms(evidence, texts.values());
        var dictionary = index.read(live -> live.items().dictionary().only(terms));
        var videos = evidence.videos();
        this.items = new ItemIndex(dictionary, videos.reference(), videos.versions().length);
        var shown = readIds(videos.ids());
        this.considered = new int[shown.size()];
        var creators = new HashMap<String, Integer>();
        for (var place = 0; place < considered.length; place++) {
            var video = listed.get(shown.get(place));
            if (video != null) {
                creators.put(video.author().accountId().toString(), videos.creators()[place]);
            }
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
        this.turnedDown = turnedDown(creators);
    }

    private static Set<String> terms(Evidence evidence, Collection<ItemText> texts) {
        var terms = new HashSet<String>();
        texts.forEach(text -> terms.addAll(Tokens.of(text).keySet()));
        evidence.viewer()
                .interests()
                .forEach(interest ->
                        terms.addAll(Tokens.ofCategory(interest.category()).keySet()));
        return terms;
    }

    private TurnedDown turnedDown(Map<String, Integer> creators) {
        var targets = new EnumMap<Matter.Kind, Set<String>>(Matter.Kind.class);
        evidence.viewer()
                .turnedDown()
                .forEach(matter -> targets.computeIfAbsent(matter.kind(), kind -> new HashSet<>())
                        .add(matter.target()));
        var topics = new HashSet<Feature.Topic>();
        if (targets.containsKey(Matter.Kind.POPULARITY)) {
            topics.add(Feature.Topic.POPULARITY);
        }
        if (targets.containsKey(Matter.Kind.FRESHNESS)) {
            topics.add(Feature.Topic.FRESHNESS);
        }
        return new TurnedDown(
                targets.getOrDefault(Matter.Kind.VIDEO, Set.of()).stream()
                        .map(id -> numbers.getOrDefault(UUID.fromString(id), UNKNOWN))
                        .collect(Collectors.toSet()),
                targets.getOrDefault(Matter.Kind.WORD, Set.of()),
                targets.getOrDefault(Matter.Kind.CATEGORY, Set.of()),
                targets.getOrDefault(Matter.Kind.CREATOR, Set.of()).stream()
                        .map(id -> creators.getOrDefault(id, UNKNOWN))
                        .collect(Collectors.toSet()),
                topics);
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
        var byRank = !explores || (then == shown && chance.video() >= ranked - ROUNDING);
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
        return new Viewer(
                rows.build(), IntStream.range(0, seen.size()).toArray(), evidence.now(), interests, turnedDown);
    }

    /** The ranked picks by some parameters. */
    private final class Picks {

        private final CalibratedSelection selection;
        private final List<Scored> best;
        private List<Integer> block = List.of();

        Picks(RankingParameters parameters) {
            var viewer = viewer(parameters);
            best = new ArrayList<>(new ArmModel(ArmDefinitions.tfidf(parameters), Map.of())
                    .over(items, anyone -> considered, List.of(), scales(viewer))
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

    /** Features are scaled as they were over all candidates of then, of which only some are known. */
    private double[] scales(Viewer viewer) {
        var before = ArmDefinitions.tfidf(evidence.parameters());
        var scales = new double[before.parts().size()];
        Arrays.fill(scales, 1);
        var here = new ArmModel(before.with(scales), Map.of())
                .over(items, anyone -> considered, List.of())
                .rank(viewer)
                .factors();
        for (var number = 0; number < scales.length; number++) {
            var part = before.parts().get(number);
            var own = here.getOrDefault(part.name(), 0.0);
            var scale = part.weight() == 0 ? own : evidence.factors().getOrDefault(part.name(), 0.0) / part.weight();
            scales[number] = own == 0 ? 0 : scale / own;
        }
        return scales;
    }
}
