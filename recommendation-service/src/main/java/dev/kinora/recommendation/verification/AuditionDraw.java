package dev.kinora.recommendation.verification;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is left of the new videos that looked for their audience: one is drawn, each half as likely per showing that it had more. */
final class AuditionDraw {

    /** What slots are said to be drawn from. */
    static final String KIND = "audition";

    private final Map<UUID, Integer> left = new LinkedHashMap<>();

    AuditionDraw(StoredEvidence.@Nullable Auditions kept) {
        if (kept != null) {
            var videos = kept.videos();
            for (var place = 0; place < videos.size(); place++) {
                left.put(videos.get(place), kept.showings()[place]);
            }
        }
    }

    boolean isOver() {
        return left.isEmpty();
    }

    double chanceOf(UUID video) {
        var own = left.get(video);
        if (own == null) {
            return 0;
        }
        return 1
                / left.values().stream()
                        .mapToDouble(other -> Math.pow(2, own - other))
                        .sum();
    }

    void take(UUID video) {
        left.remove(video);
    }
}
