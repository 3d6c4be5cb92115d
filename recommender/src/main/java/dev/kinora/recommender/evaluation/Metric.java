package dev.kinora.recommender.evaluation;

import java.util.function.ToDoubleFunction;

/** How well the rankings of one case foretell what was liked. All are 0 to 1; the mean over the cases is reported. */
public enum Metric {
    /** Normalized discounted cumulative gain with binary relevance (Järvelin and Kekäläinen, TOIS 2002). */
    NDCG_10("ndcg@10", hits -> hits.ndcg(10)),
    /** Share of the wanted items that are among the first 10; of at most 10 wanted ones. */
    RECALL_10("recall@10", hits -> hits.recall(10)),
    /** Share of the wanted items that are among the first 50; of at most 50 wanted ones. */
    RECALL_50("recall@50", hits -> hits.recall(50)),
    /** Whether any wanted item is among the first 10. */
    HIT_RATE_10("hit-rate@10", hits -> hits.count(10) > 0 ? 1 : 0),
    /** One divided by the rank of the first wanted item; 0 where none is among the first 100. */
    MRR("mrr", Hits::reciprocalRank);

    /** Rankings are cut after this many items. */
    public static final int CUT = 100;

    private final String key;
    private final ToDoubleFunction<Hits> value;

    Metric(String key, ToDoubleFunction<Hits> value) {
        this.key = key;
        this.value = value;
    }

    /** The name in tables and files. */
    public String key() {
        return key;
    }

    double of(Hits hits) {
        return value.applyAsDouble(hits);
    }
}
