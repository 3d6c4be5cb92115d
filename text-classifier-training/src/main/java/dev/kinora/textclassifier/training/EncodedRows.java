package dev.kinora.textclassifier.training;

import dev.kinora.textclassifier.training.data.LabeledText;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rows with their sentence features from the frozen encoder.
 *
 * @param rows the labeled texts
 * @param features one vector per row
 */
record EncodedRows(List<LabeledText> rows, List<float[]> features) {

    EncodedRows {
        rows = List.copyOf(rows);
        features = List.copyOf(features);
        if (rows.size() != features.size()) {
            throw new IllegalArgumentException(rows.size() + " rows but " + features.size() + " feature vectors");
        }
    }

    EncodedRows select(IntStream indices) {
        var chosen = indices.toArray();
        return new EncodedRows(
                IntStream.of(chosen).mapToObj(rows::get).toList(),
                IntStream.of(chosen).mapToObj(features::get).toList());
    }
}
