package dev.kinora.recommendation.audition;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The videos that look for their audience now, in random order.
 *
 * @param videos at most as many as may be at a time
 */
public record Stage(List<Auditioning> videos) {

    /** No video looks for its audience. */
    public static final Stage EMPTY = new Stage(List.of());

    public Stage {
        videos = List.copyOf(videos);
    }

    /** The same videos in a fixed order, so that the same chance draws the same ones. */
    public Stage inOrder() {
        return new Stage(videos.stream()
                .sorted(Comparator.comparing(Auditioning::videoId))
                .toList());
    }

    /**
     * A video that looks for its audience.
     *
     * @param showings accounts that it was shown to, as far as they are counted
     * @param forAnyone whether it has looked for its likeliest viewers for long enough
     */
    public record Auditioning(UUID videoId, int showings, boolean forAnyone) {}
}
