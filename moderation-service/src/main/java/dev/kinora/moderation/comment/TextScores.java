package dev.kinora.moderation.comment;

import dev.kinora.moderation.policy.CommentLabel;
import java.util.Map;

/**
 * What the text model says about one text.
 *
 * @param labels probability of each harm label, 0 to 1
 * @param anyHarm summary score of any harm, 0 to 1
 * @param readable false when the model hardly knows a word of the text: low scores then mean nothing
 */
public record TextScores(Map<CommentLabel, Double> labels, double anyHarm, boolean readable) {

    public TextScores {
        labels = Map.copyOf(labels);
    }

    /** The probability of a label; NaN, which is never approved, for one that the model does not know. */
    public double of(CommentLabel label) {
        return labels.getOrDefault(label, Double.NaN);
    }
}
