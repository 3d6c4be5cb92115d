package dev.kinora.textclassifier.training.data;

import dev.kinora.textclassifier.Label;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;

/** Splits rows into folds with similar shares of every label, near-duplicates kept together. */
public final class Folds {

    private Folds() {}

    /** The fold (0-based) of each row; the same seed gives the same split. */
    public static int[] assign(List<LabeledText> rows, int folds, RandomGenerator random) {
        var totals = new double[Label.values().length];
        rows.forEach(row -> addPositives(row, totals));
        var groups = new ArrayList<>(groups(rows).values());
        Collections.shuffle(groups, java.util.Random.from(random));
        groups.sort(Comparator.comparingDouble((List<Integer> group) -> rarity(rows, group, totals))
                .reversed());

        var counts = new double[folds][totals.length];
        var sizes = new int[folds];
        var assigned = new int[rows.size()];
        for (var group : groups) {
            int fold = emptiest(rows, group, totals, counts, sizes);
            for (int index : group) {
                assigned[index] = fold;
                addPositives(rows.get(index), counts[fold]);
                sizes[fold]++;
            }
        }
        return assigned;
    }

    private static Map<Integer, List<Integer>> groups(List<LabeledText> rows) {
        var numbers = Shingles.groups(rows.stream().map(LabeledText::text).toList());
        Map<Integer, List<Integer>> groups = new TreeMap<>();
        for (int i = 0; i < numbers.length; i++) {
            groups.computeIfAbsent(numbers[i], number -> new ArrayList<>()).add(i);
        }
        return groups;
    }

    private static int emptiest(
            List<LabeledText> rows, List<Integer> group, double[] totals, double[][] counts, int[] sizes) {
        int best = 0;
        double least = Double.MAX_VALUE;
        for (int fold = 0; fold < counts.length; fold++) {
            var load = (double) sizes[fold] / rows.size();
            for (var label : Label.values()) {
                boolean present = group.stream().anyMatch(i -> rows.get(i).isPositive(label));
                load += present ? 10 * counts[fold][label.ordinal()] / totals[label.ordinal()] : 0;
            }
            if (load < least) {
                least = load;
                best = fold;
            }
        }
        return best;
    }

    private static double rarity(List<LabeledText> rows, List<Integer> group, double[] totals) {
        double rarity = 0;
        for (int index : group) {
            for (var label : Label.values()) {
                rarity += rows.get(index).isPositive(label) ? 1 / totals[label.ordinal()] : 0;
            }
        }
        return rarity;
    }

    private static void addPositives(LabeledText row, double[] counts) {
        for (var label : Label.values()) {
            counts[label.ordinal()] += row.isPositive(label) ? 1 : 0;
        }
    }
}
