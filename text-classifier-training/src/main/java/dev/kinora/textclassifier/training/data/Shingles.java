package dev.kinora.textclassifier.training.data;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds texts with a common run of eight words: near-duplicates must not be split between training and test. */
final class Shingles {

    private static final int WORDS = 8;
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}\\d]+");

    private Shingles() {}

    /** Hashes of all runs of eight words; of the whole text when it is shorter. */
    static Set<Long> of(String text) {
        var words = NO_WORD.split(text.toLowerCase(Locale.ROOT).strip());
        Set<Long> shingles = new HashSet<>();
        for (int start = 0; start == 0 || start + WORDS <= words.length; start++) {
            long hash = 1125899906842597L;
            for (int i = start; i < Math.min(start + WORDS, words.length); i++) {
                hash = hash * 1_000_003 + words[i].hashCode();
            }
            shingles.add(hash);
        }
        return shingles;
    }

    /** The group of each text; texts that share a shingle, directly or through others, are one group. */
    static int[] groups(List<String> texts) {
        var parents = new int[texts.size()];
        Map<Long, Integer> firstWith = new HashMap<>();
        for (int i = 0; i < parents.length; i++) {
            parents[i] = i;
            for (var shingle : of(texts.get(i))) {
                var first = firstWith.putIfAbsent(shingle, i);
                if (first != null) {
                    parents[root(parents, i)] = root(parents, first);
                }
            }
        }
        for (int i = 0; i < parents.length; i++) {
            parents[i] = root(parents, i);
        }
        return parents;
    }

    private static int root(int[] parents, int index) {
        int at = index;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }
}
