package dev.kinora.moderation.text;

import dev.kinora.moderation.policy.CommentLabel;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The scores of one text.
 *
 * @param labels probability per harm label, 0 to 1
 * @param anyHarm summary score of any harm, 0 to 1
 * @param readable false if the model knows hardly any word of the text; low scores then mean nothing
 * @param model version of the model that scored it
 */
public record TextScores(Map<CommentLabel, Double> labels, double anyHarm, boolean readable, String model) {

    private static final double DECIMALS = 1e6;

    public TextScores {
        labels = Map.copyOf(labels);
    }

    /** The highest score per label of one or more texts; readable if all of them are. */
    public static TextScores worst(List<TextScores> scores) {
        Map<CommentLabel, Double> labels = new HashMap<>();
        scores.forEach(one -> one.labels().forEach((label, score) -> labels.merge(label, score, Math::max)));
        return new TextScores(
                labels,
                scores.stream().map(TextScores::anyHarm).reduce(0.0, Math::max),
                scores.stream().allMatch(TextScores::readable),
                scores.getLast().model());
    }

    /** These scores about this text: not readable either if its script is none that the model was trained on. */
    public TextScores about(String text) {
        return new TextScores(labels, anyHarm, readable && WritingSystem.isReadable(text), model);
    }

    /** The same with six decimals. */
    public TextScores rounded() {
        Map<CommentLabel, Double> all = new EnumMap<>(CommentLabel.class);
        labels.forEach((label, score) -> all.put(label, rounded(score)));
        return new TextScores(all, rounded(anyHarm), readable, model);
    }

    private static double rounded(double score) {
        return Double.isFinite(score) ? Math.round(score * DECIMALS) / DECIMALS : score;
    }

    /** The probability of a label; NaN, which is never approved, for a label that the model does not have. */
    public double of(CommentLabel label) {
        return labels.getOrDefault(label, Double.NaN);
    }
}
