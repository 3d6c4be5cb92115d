package dev.kinora.textclassifier.training;

import dev.kinora.textclassifier.Label;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text and what people said about it.
 *
 * @param text never logged, shown or stored
 * @param labels true or false for each label that is known; a label that is not in the map is unknown
 * @param weight how much the row counts in training, above 0
 */
record LabeledText(String text, Map<Label, Boolean> labels, double weight) {

    LabeledText {
        labels = Map.copyOf(labels);
    }

    @Nullable Boolean label(Label label) {
        return labels.get(label);
    }

    boolean isPositive(Label label) {
        return labels.getOrDefault(label, false);
    }

    /** Whether any harm is known; what nobody labeled counts as absent, as in the published comparisons. */
    boolean isHarmful() {
        return !labels.getOrDefault(Label.OK, true);
    }
}
