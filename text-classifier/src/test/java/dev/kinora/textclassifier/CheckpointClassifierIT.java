package dev.kinora.textclassifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.textclassifier.checkpoint.CheckpointException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CheckpointClassifierIT {

    private static final List<String> TEXTS = List.of("run workout engine is workout great repair in");

    @Test
    void classifiesWithAFolderAsPublished() {
        try (var classifier = CommentClassifier.checkpoint(TinyCheckpoint.folder())) {
            var scores = classifier.classify(TEXTS).getFirst();

            assertThat(scores.probability(Label.S)).isCloseTo(0.519732f, within(1e-4f));
            assertThat(scores.probability(Label.V)).isCloseTo(0.851611f, within(1e-4f));
            assertThat(classifier.thresholds()).isEqualTo(Thresholds.cautious());
        }
    }

    @Test
    void followsTheLabelsOfTheCheckpoint(@TempDir Path folder) {
        TinyCheckpoint.copyTo(
                folder,
                "config.json",
                json -> json.replace("\"0\": \"S\"", "\"0\": \"x\"")
                        .replace("\"2\": \"V\"", "\"2\": \"S\"")
                        .replace("\"0\": \"x\"", "\"0\": \"V\""));

        try (var classifier = CommentClassifier.checkpoint(folder)) {
            assertThat(classifier.labels()).startsWith(Label.V, Label.H, Label.S);
            assertThat(classifier.classify(TEXTS).getFirst().probability(Label.V))
                    .isCloseTo(0.519732f, within(1e-4f));
        }
    }

    @Test
    void rejectsAModelWithOtherLabels(@TempDir Path folder) {
        TinyCheckpoint.copyTo(folder, "config.json", json -> json.replace("\"8\": \"OK\"", "\"8\": \"SPAM\""));

        assertThatThrownBy(() -> CommentClassifier.checkpoint(folder))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("SPAM")
                .hasMessageContaining("in any order");
    }

    @Test
    void sumsToOneForASingleLabelCheckpoint(@TempDir Path folder) {
        TinyCheckpoint.copyTo(folder, "config.json", json -> json.replace("multi_label", "single_label"));

        try (var classifier = CommentClassifier.checkpoint(folder)) {
            var scores = classifier.classify(TEXTS).getFirst();
            float sum = scores.probabilities().values().stream().reduce(0f, Float::sum);

            assertThat(sum).isCloseTo(1, within(1e-5f));
            assertThat(scores.anyHarm()).isCloseTo(1 - scores.probability(Label.OK), within(1e-6f));
        }
    }
}
