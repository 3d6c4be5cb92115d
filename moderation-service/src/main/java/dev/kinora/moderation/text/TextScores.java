package dev.kinora.moderation.text;

import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.textclassifier.Written;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The scores of one text.
 *
 * @param labels probability per harm label, 0 to 1
 * @param anyHarm summary score of any harm, 0 to 1
 * @param readable false if the model knows hardly any word of the text; low scores then mean nothing
 * @param model version of the model that scored it
 * @param written script and language, and whether the model was trained on them; null where that was not kept, in
 *     assessments from before it was: there it is a part of {@code readable}
 */
public record TextScores(
        Map<CommentLabel, Double> labels,
        double anyHarm,
        boolean readable,
        String model,
        @Nullable Written written) {

    private static final double DECIMALS = 1e6;

    public TextScores {
        labels = Map.copyOf(labels);
    }

    /** Scores of which nothing is known about the language. */
    public TextScores(Map<CommentLabel, Double> labels, double anyHarm, boolean readable, String model) {
        this(labels, anyHarm, readable, model, null);
    }

    /** Whether the model was trained on the language and the script of the text, as far as that is known. */
    public boolean covered() {
        return written == null || written.cover() == Written.Cover.COVERED;
    }

    /** The same scores of a name or of tags, whose language means nothing. */
    public TextScores ofName() {
        return new TextScores(labels, anyHarm, readable, model, written == null ? null : written.ofName());
    }

    /** The highest score per label of one or more texts; readable if all of them are, and covered if all of them are. */
    public static TextScores worst(List<TextScores> scores) {
        Map<CommentLabel, Double> labels = new HashMap<>();
        scores.forEach(one -> one.labels().forEach((label, score) -> labels.merge(label, score, Math::max)));
        return new TextScores(
                labels,
                scores.stream().map(TextScores::anyHarm).reduce(0.0, Math::max),
                scores.stream().allMatch(TextScores::readable),
                scores.getLast().model(),
                scores.stream()
                        .filter(one -> !one.covered())
                        .findFirst()
                        .orElse(scores.getFirst())
                        .written());
    }

    /** These scores about this text: not readable either if it is not valid Unicode. */
    public TextScores about(String text) {
        boolean valid = written == null ? WritingSystem.isReadable(text) : WritingSystem.isValid(text);
        return new TextScores(labels, anyHarm, readable && valid, model, written);
    }

    /** The same with six decimals. */
    public TextScores rounded() {
        Map<CommentLabel, Double> all = new EnumMap<>(CommentLabel.class);
        labels.forEach((label, score) -> all.put(label, rounded(score)));
        return new TextScores(all, rounded(anyHarm), readable, model, written);
    }

    private static double rounded(double score) {
        return Double.isFinite(score) ? Math.round(score * DECIMALS) / DECIMALS : score;
    }

    /** The probability of a label; NaN, which is never approved, for a label that the model does not have. */
    public double of(CommentLabel label) {
        return labels.getOrDefault(label, Double.NaN);
    }
}
