package dev.kinora.textclassifier.training.data;

import dev.kinora.textclassifier.Label;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A text with labels given by people.
 *
 * @param text never logged, shown or stored
 * @param labels true or false per known label; unknown labels are missing
 * @param weight weight of the row in training, above 0
 */
public record LabeledText(String text, Map<Label, Boolean> labels, double weight) {

    public LabeledText {
        labels = Map.copyOf(labels);
    }

    public @Nullable Boolean label(Label label) {
        return labels.get(label);
    }

    public boolean isPositive(Label label) {
        return labels.getOrDefault(label, false);
    }

    /** Whether any harm is known; unknown labels count as absent, as in the published comparisons. */
    public boolean isHarmful() {
        return !labels.getOrDefault(Label.OK, true);
    }
}
