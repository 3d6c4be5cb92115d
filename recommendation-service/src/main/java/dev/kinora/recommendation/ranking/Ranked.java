package dev.kinora.recommendation.ranking;

import dev.kinora.recommendation.catalog.CatalogVideo;
import java.util.Comparator;
import java.util.List;

/** A video with its score, always finite, and the reasons for it. */
public record Ranked(CatalogVideo video, double score, List<Reason> reasons) {

    /** Best first; ties are broken by the newer publication, then by id, so the order is deterministic. */
    public static final Comparator<Ranked> BEST_FIRST = Comparator.comparingDouble(Ranked::score)
            .reversed()
            .thenComparing(ranked -> ranked.video().publishedAt(), Comparator.reverseOrder())
            .thenComparing(ranked -> ranked.video().id());

    public Ranked {
        reasons = List.copyOf(reasons);
    }

    /**
     * A video whose score is the sum of its reasons. Reasons without positive weight are dropped unless there are no
     * others.
     */
    public static Ranked of(CatalogVideo video, List<Reason> reasons) {
        var telling = reasons.stream().filter(reason -> reason.weight() > 0).toList();
        return new Ranked(
                video,
                reasons.stream().mapToDouble(Reason::weight).sum(),
                telling.isEmpty() ? reasons.subList(0, Math.min(1, reasons.size())) : telling);
    }
}
