package dev.kinora.recommendation.verification;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Selects the ranked videos of a block from what is left, best first: greedily the greatest
 * {@code (1 - λ) · score - λ · KL(mix of the viewer ‖ mix of the block)}, at most two of a creator as long as there are others,
 * and in the last slots the categories that are worth a slot and have none.
 */
final class Calibration {

    private static final int POOL = 10;
    private static final int OF_A_CREATOR = 2;
    private static final double SMOOTHING = 0.01;
    private static final double ROUNDING = 1e-9;

    /** What the order of the terms of a sum may change. */
    private static final double TIE = 1e-12;

    private final StoredEvidence.Videos videos;
    private final Map<Integer, Double> mix;
    private final double lambda;

    Calibration(StoredEvidence.Videos videos, Map<Integer, Double> mix, double lambda) {
        this.videos = videos;
        this.mix = mix;
        this.lambda = lambda;
    }

    /**
     * The places of the selected videos in their order.
     *
     * @param left places of the videos that are left, best first
     * @param shown where two gains of different categories are as good as equal, one of these is taken
     */
    List<Integer> select(List<Integer> left, int size, Set<Integer> shown) {
        var block = new Block(pool(left, size), size, shown);
        while (block.selected.size() < size && !block.pool.isEmpty()) {
            block.take(block.best());
        }
        return block.selected;
    }

    private LinkedHashSet<Integer> pool(List<Integer> left, int size) {
        var pool = new LinkedHashSet<>(left.subList(0, Math.min(POOL * size, left.size())));
        var counted = new HashMap<Integer, Integer>();
        for (var place : left) {
            var category = videos.categories()[place];
            if (mix.containsKey(category) && counted.merge(category, 1, Integer::sum) <= size) {
                pool.add(place);
            }
        }
        return pool;
    }

    private final class Block {

        private final LinkedHashSet<Integer> pool;
        private final int size;
        private final Set<Integer> shown;
        private final List<Integer> selected = new ArrayList<>();
        private final Map<Integer, Integer> ofCategory = new HashMap<>();
        private final Map<Integer, Integer> ofCreator = new HashMap<>();
        private final Set<Integer> owed = new HashSet<>();

        Block(LinkedHashSet<Integer> pool, int size, Set<Integer> shown) {
            this.pool = pool;
            this.size = size;
            this.shown = shown;
            for (var place : pool) {
                var category = videos.categories()[place];
                if (mix.getOrDefault(category, 0.0) * size >= 1 - ROUNDING) {
                    owed.add(category);
                }
            }
        }

        void take(int place) {
            pool.remove(place);
            selected.add(place);
            ofCategory.merge(videos.categories()[place], 1, Integer::sum);
            ofCreator.merge(videos.creators()[place], 1, Integer::sum);
            owed.remove(videos.categories()[place]);
        }

        int best() {
            var onlyOwed = owed.size() >= size - selected.size();
            var divergences = new HashMap<Integer, Double>();
            // The best of each category: within one, the first of equal scores is taken.
            var gains = new HashMap<Integer, Double>();
            var best = new HashMap<Integer, Integer>();
            for (var place : pool) {
                var category = videos.categories()[place];
                if (isWelcome(place) && (!onlyOwed || owed.contains(category))) {
                    var gain = (1 - lambda) * videos.scores()[place]
                            - lambda * divergences.computeIfAbsent(category, this::divergence);
                    if (gain > gains.getOrDefault(category, Double.NEGATIVE_INFINITY)) {
                        gains.put(category, gain);
                        best.put(category, place);
                    }
                }
            }
            return gains.isEmpty()
                    ? pool.stream().filter(this::isWelcome).findFirst().orElseGet(pool::getFirst)
                    : best(gains, best);
        }

        private int best(Map<Integer, Double> gains, Map<Integer, Integer> best) {
            var most = gains.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElseThrow();
            var tied = new HashSet<Integer>();
            gains.forEach((category, gain) -> {
                if (gain >= most - TIE) {
                    tied.add(best.getOrDefault(category, -1));
                }
            });
            // Of equal gains the first is taken, but rounding may have made them unequal.
            var inOrder = pool.stream().filter(tied::contains).toList();
            return inOrder.stream().filter(shown::contains).findFirst().orElse(inOrder.getFirst());
        }

        private boolean isWelcome(int place) {
            return ofCreator.getOrDefault(videos.creators()[place], 0) < OF_A_CREATOR;
        }

        private double divergence(int added) {
            var sum = 0.0;
            for (var share : mix.entrySet()) {
                var count = ofCategory.getOrDefault(share.getKey(), 0) + (share.getKey() == added ? 1 : 0);
                var own = (1 - SMOOTHING) * count / (selected.size() + 1) + SMOOTHING * share.getValue();
                sum += share.getValue() * Math.log(share.getValue() / own);
            }
            return sum;
        }
    }
}
