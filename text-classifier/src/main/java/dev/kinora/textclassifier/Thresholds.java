package dev.kinora.textclassifier;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The probabilities from which a model proposes review by a person, or rejection.
 *
 * <p>These are the model's own proposals, chosen when it was trained; a policy may be stricter.
 *
 * @param anyHarm bands of {@link Scores#anyHarm()}
 * @param labels bands of each harm label
 */
public record Thresholds(Band anyHarm, Map<Label, Band> labels) {

    /**
     * @param review lowest score for review by a person
     * @param reject lowest score for rejection; null if the model never proposes it, for lack of examples
     */
    public record Band(float review, @Nullable Float reject) {

        /** @throws IllegalArgumentException unless 0 ≤ review ≤ reject ≤ 1 */
        public Band {
            if (!(review >= 0 && review <= 1) || reject != null && !(reject >= review && reject <= 1)) {
                throw new IllegalArgumentException("Expected 0 <= review <= reject <= 1: " + review + ", " + reject);
            }
        }

        /** Whether the model may propose to reject without a person. */
        public boolean reviewOnly() {
            return reject == null;
        }
    }

    /** @throws IllegalArgumentException if a harm label has no band, or OK has one */
    public Thresholds {
        var ordered = new EnumMap<Label, Band>(Label.class);
        ordered.putAll(labels);
        for (var label : Label.values()) {
            if (label.isHarm() != ordered.containsKey(label)) {
                throw new IllegalArgumentException("Expected a band for each harm label, got " + ordered.keySet());
            }
        }
        labels = Collections.unmodifiableMap(ordered);
    }

    /** Defaults for a model without thresholds: review from 0.5 on, no rejection. */
    static Thresholds cautious() {
        var band = new Band(0.5f, null);
        var labels = new EnumMap<Label, Band>(Label.class);
        for (var label : Label.values()) {
            if (label.isHarm()) {
                labels.put(label, band);
            }
        }
        return new Thresholds(band, labels);
    }
}
