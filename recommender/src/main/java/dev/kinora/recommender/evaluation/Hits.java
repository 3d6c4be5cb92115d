package dev.kinora.recommender.evaluation;

import java.util.Arrays;

/**
 * Which ranks of a ranking hold a wanted item.
 *
 * @param ranks from 0, ascending
 * @param wanted number of wanted items, at least 1
 */
public record Hits(int[] ranks, int wanted) {

    /**
     * Compares a ranking with what is wanted.
     *
     * @param ranking numbers of items, best first
     * @param wanted numbers of items, ascending, at least one
     */
    static Hits of(int[] ranking, int[] wanted) {
        var ranks = new int[ranking.length];
        var found = 0;
        for (var rank = 0; rank < ranking.length; rank++) {
            if (Arrays.binarySearch(wanted, ranking[rank]) >= 0) {
                ranks[found++] = rank;
            }
        }
        return new Hits(Arrays.copyOf(ranks, found), wanted.length);
    }

    int count(int cut) {
        var count = 0;
        while (count < ranks.length && ranks[count] < cut) {
            count++;
        }
        return count;
    }

    double recall(int cut) {
        return count(cut) / (double) Math.min(cut, wanted);
    }

    double ndcg(int cut) {
        var gain = 0.0;
        for (var hit = 0; hit < count(cut); hit++) {
            gain += discount(ranks[hit]);
        }
        var ideal = 0.0;
        for (var rank = 0; rank < Math.min(cut, wanted); rank++) {
            ideal += discount(rank);
        }
        return gain / ideal;
    }

    double reciprocalRank() {
        return ranks.length == 0 ? 0 : 1.0 / (ranks[0] + 1);
    }

    private static double discount(int rank) {
        return Math.log(2) / Math.log(rank + 2);
    }
}
