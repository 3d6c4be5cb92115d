package dev.kinora.recommender.index;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.arm.Arms;
import dev.kinora.recommender.arm.FeatureSpec;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.model.HistoryWeights;
import dev.kinora.recommender.model.ItemLinks;
import dev.kinora.recommender.model.LinkTraining;
import dev.kinora.recommender.model.Recency;
import dev.kinora.recommender.pipeline.Viewer;
import dev.kinora.recommender.pipeline.Weighted.Scale;
import dev.kinora.recommender.text.ItemText;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Candidates and scores against the same in plain loops over maps; many items are alike, so that there are ties. */
class ReferenceTests {

    private static final int ITEMS = 3_000;
    private static final int ADDED_LATER = 40;
    private static final int WORDS = 60;
    private static final int PROFILE = 20;
    private static final int LINKS = 60;
    private static final long NOW = 1_000_000_000L;
    private static final HistoryWeights HISTORY = new Recency(5, 0.2);

    /**
     * A made-up catalog.
     *
     * @param posted the heaviest items of each term with its weights, at the time of the survey
     */
    private record World(
            ItemIndex index,
            Map<LinkTraining, ItemLinks> links,
            List<Viewer> viewers,
            Map<Integer, Map<Integer, Float>> posted) {

        Retrieval retrieval() {
            return new Retrieval(
                    index,
                    List.copyOf(links.values()),
                    HISTORY,
                    new Content(index, HISTORY, PROFILE),
                    new CategoryMix(index, HISTORY));
        }

        static World of(long seed) {
            var random = new Random(seed);
            var index = new ItemIndex(new Dictionary(0, Map.of()), NOW, 10);
            for (var item = 0; item < ITEMS; item++) {
                add(index, random);
            }
            unlist(index, random);
            index.refresh(index.survey(NOW));
            var posted = postings(index);
            for (var item = 0; item < ADDED_LATER; item++) {
                add(index, random);
            }
            unlist(index, random);
            var links = new HashMap<LinkTraining, ItemLinks>();
            for (var part : Arms.HYBRID.parts()) {
                if (part.feature() instanceof FeatureSpec.Linked(var training, var _)) {
                    links.computeIfAbsent(training, missing -> links(random));
                }
            }
            var viewers = IntStream.of(0, 1, 5, 40, 150)
                    .mapToObj(size -> viewer(size, random))
                    .toList();
            return new World(index, links, viewers, posted);
        }

        private static void unlist(ItemIndex index, Random random) {
            for (var time = 0; time < 50; time++) {
                index.unlist(random.nextInt(index.size()));
            }
        }

        private static void add(ItemIndex index, Random random) {
            var words = new StringBuilder();
            for (var word = random.nextInt(4); word >= 0; word--) {
                words.append(" w").append(random.nextInt(WORDS));
            }
            var item = index.add(new IndexedItem(
                    ItemText.of(words.toString(), "c" + random.nextInt(9)), 1, random.nextInt(20), true, false));
            var likes = random.nextInt(5);
            index.count(item, new Counts(10, likes, 1, likes, likes, likes));
        }

        private static ItemLinks links(Random random) {
            var offsets = new int[ITEMS + 1];
            var targets = new ArrayList<Integer>();
            var weights = new ArrayList<Float>();
            for (var item = 0; item < ITEMS; item++) {
                for (var target : random.ints(LINKS, 0, 600).sorted().distinct().toArray()) {
                    targets.add(target);
                    weights.add(random.nextInt(-2, 4) / 4f);
                }
                offsets[item + 1] = targets.size();
            }
            var values = FloatBuffer.allocate(weights.size());
            weights.forEach(values::put);
            return new ItemLinks(
                    IntBuffer.wrap(offsets),
                    IntBuffer.wrap(targets.stream().mapToInt(Integer::intValue).toArray()),
                    values.rewind());
        }

        private static Viewer viewer(int size, Random random) {
            var rows = new Interactions.Builder(size);
            for (var row = 0; row < size; row++) {
                var signal = random.nextInt(3) == 0 ? Signal.SKIP : Signal.LIKE;
                rows.add(0, random.nextInt(ITEMS), row, signal, signal == Signal.SKIP ? -1 : 1);
            }
            return new Viewer(rows.build(), IntStream.range(0, size).toArray(), NOW);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void findsTheSameCandidates(long seed) {
        var world = World.of(seed);
        for (var viewer : world.viewers()) {
            assertThat(world.retrieval().candidates(viewer)).containsExactly(candidates(world, viewer));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void givesThemTheSameScores(long seed) {
        var world = World.of(seed);
        var pipeline = new ArmModel(Arms.HYBRID, world.links()).over(world.index(), world.retrieval(), List.of());
        for (var viewer : world.viewers()) {
            var ranking = pipeline.rank(viewer);
            assertThat(ranking.scores()).containsExactly(scores(world, viewer, ranking.candidates()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {8})
    void ranksTheSameOnManyThreads(int threads) throws Exception {
        var world = World.of(4);
        var pipeline = new ArmModel(Arms.HYBRID, world.links()).over(world.index(), world.retrieval(), List.of());
        var alone = world.viewers().stream()
                .map(viewer -> pipeline.rank(viewer, 50))
                .toList();
        try (var executor = Executors.newFixedThreadPool(threads)) {
            var work = IntStream.range(0, threads * 50)
                    .mapToObj(time ->
                            executor.submit(() -> pipeline.rank(world.viewers().get(time % alone.size()), 50)))
                    .toList();
            for (var time = 0; time < work.size(); time++) {
                assertThat(work.get(time).get()).isEqualTo(alone.get(time % alone.size()));
            }
        }
    }

    private static int[] candidates(World world, Viewer viewer) {
        var found = new TreeSet<Integer>();
        world.links().values().forEach(table -> found.addAll(best(linked(viewer, table, HISTORY, 50), 300)));
        found.addAll(best(worded(world, profile(world.index(), viewer, PROFILE)), 400));
        var shelves = world.index().shelves();
        IntStream.of(shelves.popular()).forEach(found::add);
        IntStream.of(shelves.newest()).forEach(found::add);
        for (var category : new CategoryMix(world.index(), HISTORY).of(viewer).heaviest(6)) {
            IntStream.of(shelves.popular(category)).forEach(found::add);
            IntStream.of(shelves.newest(category)).forEach(found::add);
        }
        return found.stream()
                .filter(world.index()::isListed)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private static Map<Integer, Float> linked(Viewer viewer, ItemLinks table, HistoryWeights history, int newest) {
        var weights = history.weights(viewer);
        var liked = IntStream.range(0, viewer.size())
                .filter(place -> weights[place] > 0)
                .map(place -> viewer.size() - 1 - place)
                .sorted()
                .map(place -> viewer.size() - 1 - place)
                .limit(newest)
                .toArray();
        var sums = new HashMap<Integer, Float>();
        for (var place : liked) {
            for (var target = 0; target < ITEMS; target++) {
                var link = table.weight(viewer.item(place), target);
                if (link != 0) {
                    sums.merge(target, (float) (weights[place] * link), Float::sum);
                }
            }
        }
        return sums;
    }

    private static Map<Integer, Float> terms(ItemIndex index, int item) {
        var terms = new TreeMap<Integer, Float>();
        index.forEachTerm(item, terms::put);
        return terms;
    }

    private static Map<Integer, Float> profile(ItemIndex index, Viewer viewer, int size) {
        var weights = HISTORY.weights(viewer);
        var sums = new LinkedHashMap<Integer, Float>();
        for (var place = 0; place < viewer.size(); place++) {
            var factor = weights[place];
            if (factor != 0) {
                terms(index, viewer.item(place))
                        .forEach((term, weight) -> sums.merge(term, (float) (factor * weight), Float::sum));
            }
        }
        var squares = 0.0;
        for (var sum : sums.values()) {
            squares += (double) sum * sum;
        }
        var length = Math.sqrt(squares);
        var kept = new TreeMap<Integer, Float>();
        best(sums, size).forEach(term -> kept.put(term, (float) (sums.getOrDefault(term, 0f) / length)));
        return kept;
    }

    private static Map<Integer, Map<Integer, Float>> postings(ItemIndex index) {
        var posted = new HashMap<Integer, Map<Integer, Float>>();
        for (var item = 0; item < index.size(); item++) {
            var number = item;
            terms(index, item)
                    .forEach((term, weight) -> posted.computeIfAbsent(term, missing -> new HashMap<>())
                            .put(number, weight));
        }
        posted.replaceAll((term, weights) -> weights.entrySet().stream()
                .sorted(Map.Entry.<Integer, Float>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey())
                        .reversed())
                .limit(400)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        return posted;
    }

    private static Map<Integer, Float> worded(World world, Map<Integer, Float> profile) {
        var surveyed = world.index().shelves().surveyed();
        var sums = new HashMap<Integer, Float>();
        profile.forEach((term, factor) -> {
            world.posted()
                    .getOrDefault(term, Map.of())
                    .forEach((item, weight) -> sums.merge(item, factor * weight, Float::sum));
            for (var item = surveyed; item < world.index().size(); item++) {
                sums.merge(item, factor * terms(world.index(), item).getOrDefault(term, 0f), Float::sum);
            }
        });
        return sums;
    }

    private static List<Integer> best(Map<Integer, Float> sums, int most) {
        return sums.entrySet().stream()
                .filter(sum -> sum.getValue() > 0)
                .sorted(Map.Entry.<Integer, Float>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double[] scores(World world, Viewer viewer, int[] candidates) {
        var scores = new double[candidates.length];
        for (var part : Arms.HYBRID.parts()) {
            var values = values(world, viewer, part.feature(), candidates);
            var largest = 0f;
            for (var value : values) {
                largest = Math.max(largest, Math.abs(value));
            }
            var likes = viewer.likes();
            var scale = part.scale() != Scale.PERSONAL || largest == 0 ? 1 : likes / (likes + 5f) / largest;
            for (var place = 0; place < scores.length && part.weight() != 0; place++) {
                scores[place] += part.weight() * scale * values[place];
            }
        }
        return scores;
    }

    private static float[] values(World world, Viewer viewer, FeatureSpec feature, int[] candidates) {
        var sums = switch (feature) {
            case FeatureSpec.Linked(var training, var history) ->
                linkedAsFloats(viewer, world.links().getOrDefault(training, ItemLinks.NONE), history);
            case FeatureSpec.Words(var _, var size) -> dots(world.index(), profile(world.index(), viewer, size));
            case FeatureSpec.Popular(var span) ->
                IntStream.range(0, world.index().size())
                        .boxed()
                        .collect(Collectors.toMap(
                                item -> item, item -> world.index().popularity(item, span, NOW)));
            default -> throw new IllegalArgumentException("Not in the arm");
        };
        var values = new float[candidates.length];
        for (var place = 0; place < values.length; place++) {
            values[place] = sums.getOrDefault(candidates[place], 0f);
        }
        return values;
    }

    private static Map<Integer, Float> linkedAsFloats(Viewer viewer, ItemLinks table, HistoryWeights history) {
        var weights = history.weights(viewer);
        var sums = new HashMap<Integer, Float>();
        for (var place = 0; place < viewer.size(); place++) {
            for (var target = 0; target < ITEMS && weights[place] > 0; target++) {
                sums.merge(target, (float) weights[place] * table.weight(viewer.item(place), target), Float::sum);
            }
        }
        return sums;
    }

    private static Map<Integer, Float> dots(ItemIndex index, Map<Integer, Float> profile) {
        var dots = new HashMap<Integer, Float>();
        for (var item = 0; item < index.size(); item++) {
            var sum = 0f;
            for (var term : terms(index, item).entrySet()) {
                sum += profile.getOrDefault(term.getKey(), 0f) * term.getValue();
            }
            dots.put(item, sum);
        }
        return dots;
    }
}
