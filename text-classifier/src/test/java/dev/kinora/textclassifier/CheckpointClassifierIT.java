package dev.kinora.textclassifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.textclassifier.checkpoint.CheckpointException;
import dev.kinora.textclassifier.model.Precision;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckpointClassifierIT {

    private static final List<String> TEXTS = List.of("run workout engine is workout great repair in");

    @ParameterizedTest
    @CsvSource({"FULL,1e-4", "HALF,1e-3"})
    void classifiesWithAFolderAsPublished(Precision precision, float tolerance) {
        try (var classifier = CommentClassifier.checkpoint(TinyCheckpoint.folder(), precision)) {
            var scores = classifier.classify(TEXTS).getFirst();

            assertThat(scores.probability(Label.S)).isCloseTo(0.519732f, within(tolerance));
            assertThat(scores.probability(Label.V)).isCloseTo(0.851611f, within(tolerance));
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
                    .isCloseTo(0.519732f, within(1e-3f));
        }
    }

    @Test
    void knowsTheLongerNamesOfTheLabels(@TempDir Path folder) {
        TinyCheckpoint.copyTo(
                folder,
                "config.json",
                json -> json.replace("\"4\": \"SH\"", "\"4\": \"self-harm\"")
                        .replace("\"5\": \"S3\"", "\"5\": \"Sexual/Minors\""));

        try (var classifier = CommentClassifier.checkpoint(folder)) {
            assertThat(classifier.labels()).containsExactly(Label.values());
        }
    }

    @Test
    void doesNotVouchForTheEndOfALongComment() {
        try (var classifier = CommentClassifier.checkpoint(TinyCheckpoint.folder())) {
            var scores = classifier.classify(List.of("run workout ".repeat(800), "run workout"));

            assertThat(scores).extracting(Scores::readable).containsExactly(false, true);
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
