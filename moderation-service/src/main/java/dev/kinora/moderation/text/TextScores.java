package dev.kinora.moderation.text;

import dev.kinora.moderation.policy.CommentLabel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What the text model says about one text.
 *
 * @param labels probability of each harm label, 0 to 1
 * @param anyHarm summary score of any harm, 0 to 1
 * @param readable false when the model hardly knows a word of the text: low scores then mean nothing
 * @param model version of the model that said so
 */
public record TextScores(Map<CommentLabel, Double> labels, double anyHarm, boolean readable, String model) {

    public TextScores {
        labels = Map.copyOf(labels);
    }

    /** The worst that is said about any of these texts, at least one; readable when all of them are. */
    public static TextScores worst(List<TextScores> scores) {
        Map<CommentLabel, Double> labels = new HashMap<>();
        scores.forEach(one -> one.labels().forEach((label, score) -> labels.merge(label, score, Math::max)));
        return new TextScores(
                labels,
                scores.stream().map(TextScores::anyHarm).reduce(0.0, Math::max),
                scores.stream().allMatch(TextScores::readable),
                scores.getLast().model());
    }

    /** The probability of a label; NaN, which is never approved, for one that the model does not know. */
    public double of(CommentLabel label) {
        return labels.getOrDefault(label, Double.NaN);
    }
}
