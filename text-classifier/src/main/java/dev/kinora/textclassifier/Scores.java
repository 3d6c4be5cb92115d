package dev.kinora.textclassifier;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * The scores of one comment.
 *
 * @param probabilities 0..1 for every label, in the order of {@link Label}
 * @param anyHarm 0..1: summary score of any harm, to which {@link Thresholds#anyHarm()} applies
 * @param readable false if the text has hardly a word that the model knows (it is empty, or has only signs; harmless
 *     emoji count as words), or if it was truncated: low scores then mean nothing
 * @param language of the text; the scores mean nothing either if the model was not trained on it
 */
public record Scores(Map<Label, Float> probabilities, float anyHarm, boolean readable, LanguageGuess language) {

    /** @throws IllegalArgumentException if a label is missing or a value is not in 0..1 */
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

    /** Scores whose any-harm value is the mean of the most likely harm and of 1 − OK. */
    static Scores multiLabel(Map<Label, Float> probabilities, boolean readable, LanguageGuess language) {
        float most = 0;
        for (var label : Label.values()) {
            most = label.isHarm() ? Math.max(most, probabilities.getOrDefault(label, 0f)) : most;
        }
        return new Scores(probabilities, (most + 1 - probabilities.getOrDefault(Label.OK, 1f)) / 2, readable, language);
    }

    /** Scores of a model whose labels exclude each other: any harm is 1 − OK. */
    static Scores singleLabel(Map<Label, Float> probabilities, boolean readable, LanguageGuess language) {
        return new Scores(probabilities, 1 - probabilities.getOrDefault(Label.OK, 1f), readable, language);
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
