package dev.kinora.recommendation.evaluation;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * How well rankings predict what viewers really watched later. All values are 0 to 1; 0 where there is nobody to measure.
 *
 * @param ndcg mean NDCG@10 with binary relevance (Järvelin and Kekäläinen, TOIS 2002)
 * @param recall mean recall@10
 * @param coverage share of the catalog that is in at least one ranking
 * @param viewers how many viewers were measured
 */
public record RankingMetrics(double ndcg, double recall, double coverage, int viewers) {

    /** Rankings are cut after this many. */
    public static final int CUT = 10;

    /**
     * Measures rankings.
     *
     * @param rankings the videos recommended to each viewer, best first
     * @param relevant what each viewer watched later; viewers without any are left out
     * @param catalogSize how many videos could have been recommended
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

    /** As the model registry and the events carry them. */
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
