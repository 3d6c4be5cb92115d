package dev.kinora.recommendation.ranking;

import java.util.List;
import java.util.UUID;

/** A video with its score, always finite, and the reasons for it, whose weights sum to the score if it was ranked. */
public record Ranked(UUID videoId, double score, List<Reason> reasons) {

    public Ranked {
        reasons = List.copyOf(reasons);
    }
}
