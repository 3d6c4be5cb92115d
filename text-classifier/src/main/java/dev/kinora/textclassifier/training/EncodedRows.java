package dev.kinora.textclassifier.training;

import dev.kinora.textclassifier.checkpoint.ClassifierHead;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rows with the sentence features that the frozen encoder gives them.
 *
 * @param rows the labelled texts
 * @param features one vector per row
 */
record EncodedRows(List<LabelledText> rows, List<float[]> features) {

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

    EncodedRows plus(EncodedRows other) {
        return new EncodedRows(
                Stream.concat(rows.stream(), other.rows.stream()).toList(),
                Stream.concat(features.stream(), other.features.stream()).toList());
    }

    ClassifierHead train(HeadTrainer trainer) {
        return trainer.train(rows, features);
    }
}
