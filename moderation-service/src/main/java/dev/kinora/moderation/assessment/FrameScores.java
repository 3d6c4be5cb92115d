package dev.kinora.moderation.assessment;

import java.util.List;

/**
 * The scores of single frames, without any floor: one row per frame, with one score per label. By columns rather than by
 * names, so that ten minutes of video take some 30 kB.
 *
 * @param labels the model's own names of what it scores
 * @param atMs when each frame is shown, in milliseconds
 * @param scores one row per frame, in the order of the labels, 0 to 1, with four decimals
 */
public record FrameScores(List<String> labels, List<Long> atMs, List<List<Double>> scores) {

    /** More frames than there are of any video. */
    private static final int MOST = 1000;

    private static final double DECIMALS = 1e4;

    public FrameScores {
        labels = List.copyOf(labels);
        atMs = List.copyOf(atMs);
        int columns = labels.size();
        if (scores.size() != atMs.size() || scores.size() > MOST) {
            throw new IllegalArgumentException("%d rows of scores for %d frames".formatted(scores.size(), atMs.size()));
        }
        if (scores.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("A row does not have %d scores".formatted(columns));
        }
        scores = scores.stream()
                .map(row -> row.stream().map(FrameScores::rounded).toList())
                .toList();
    }

    /** A score with the decimals that are kept. */
    public static double rounded(double score) {
        return Double.isNaN(score) ? score : Math.round(score * DECIMALS) / DECIMALS;
    }
}
