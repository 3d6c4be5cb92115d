package dev.kinora.textclassifier;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What a model thinks of one comment.
 *
 * @param probabilities 0..1 for every label, in the order of {@link Label}
 * @param anyHarm 0..1: how likely the comment does any harm, the figure that thresholds for the whole comment use
 * @param readable false when there is hardly a word that the model knows (empty, only signs, a foreign script or
 *     language; emoji that say nothing bad count as words) or when the text is longer than what the model reads: the figures are then no reason to call the comment
 *     harmless
 */
public record Scores(Map<Label, Float> probabilities, float anyHarm, boolean readable) {

    /** @throws IllegalArgumentException when a label is missing or a figure is not in 0..1 */
    public Scores {
        var ordered = new EnumMap<Label, Float>(Label.class);
        ordered.putAll(probabilities);
        if (ordered.size() != Label.values().length) {
            throw new IllegalArgumentException("Expected a probability for each label, got " + ordered.keySet());
        }
        ordered.values().forEach(Scores::requireProbability);
        requireProbability(anyHarm);
        probabilities = Collections.unmodifiableMap(ordered);
    }

    /** Scores whose any-harm figure is the mean of the most likely harm and of 1 − OK. */
    static Scores multiLabel(Map<Label, Float> probabilities, boolean readable) {
        float most = 0;
        for (var label : Label.values()) {
            most = label.isHarm() ? Math.max(most, probabilities.getOrDefault(label, 0f)) : most;
        }
        return new Scores(probabilities, (most + 1 - probabilities.getOrDefault(Label.OK, 1f)) / 2, readable);
    }

    /** Scores of a model whose labels exclude each other: harm is what is not OK. */
    static Scores singleLabel(Map<Label, Float> probabilities, boolean readable) {
        return new Scores(probabilities, 1 - probabilities.getOrDefault(Label.OK, 1f), readable);
    }

    public float probability(Label label) {
        return probabilities.getOrDefault(label, 0f);
    }

    private static void requireProbability(float value) {
        if (!(value >= 0 && value <= 1)) {
            throw new IllegalArgumentException("Not a probability: " + value);
        }
    }
}
