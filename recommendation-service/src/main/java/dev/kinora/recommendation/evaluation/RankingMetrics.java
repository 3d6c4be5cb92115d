package dev.kinora.recommendation.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How well rankings predict what viewers watched later. The first three values are 0 to 1, and 0 if nobody was
 * measured.
 *
 * @param ndcg mean NDCG@10 with binary relevance (Järvelin and Kekäläinen, TOIS 2002)
 * @param recall mean recall@10
 * @param coverage share of the catalog that is in at least one ranking, cut after 10
 * @param viewers number of measured viewers
 */
public record RankingMetrics(double ndcg, double recall, double coverage, int viewers) {

    /** Rankings are cut after this many videos. */
    public static final int CUT = 10;

    /**
     * Measures rankings.
     *
     * @param rankings recommended videos by viewer, best first
     * @param relevant videos watched later, by viewer; viewers without any are not measured
     * @param catalogSize number of videos that could have been recommended
     */
    public static RankingMetrics measure(
            Map<UUID, List<UUID>> rankings, Map<UUID, Set<UUID>> relevant, int catalogSize) {
        var ndcg = 0.0;
        var recall = 0.0;
        var viewers = 0;
        var recommended = new HashSet<UUID>();
        for (var entry : rankings.entrySet()) {
            var wanted = relevant.getOrDefault(entry.getKey(), Set.of());
            if (wanted.isEmpty()) {
                continue;
            }
            var top = entry.getValue().subList(0, Math.min(CUT, entry.getValue().size()));
            ndcg += ndcg(top, wanted);
            recall += top.stream().filter(wanted::contains).count() / (double) wanted.size();
            recommended.addAll(top);
            viewers++;
        }
        return new RankingMetrics(
                ndcg / Math.max(1, viewers),
                recall / Math.max(1, viewers),
                recommended.size() / (double) Math.max(1, catalogSize),
                viewers);
    }

    /** The names and values in the model registry and in events. */
    public Map<String, Double> asMap() {
        return Map.of("ndcg@10", ndcg, "recall@10", recall, "coverage", coverage, "viewers", (double) viewers);
    }

    static double ndcg(List<UUID> top, Set<UUID> wanted) {
        var gain = 0.0;
        var ideal = 0.0;
        for (var rank = 0; rank < CUT; rank++) {
            var discount = Math.log(2) / Math.log(rank + 2);
            gain += rank < top.size() && wanted.contains(top.get(rank)) ? discount : 0;
            ideal += rank < wanted.size() ? discount : 0;
        }
        return ideal > 0 ? gain / ideal : 0;
    }
}
