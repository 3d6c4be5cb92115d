package dev.kinora.textclassifier.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.textclassifier.Label;
import dev.kinora.textclassifier.training.data.LabeledText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HeadTrainerTests {

    private final List<LabeledText> rows = new ArrayList<>();
    private final List<float[]> features = new ArrayList<>();

    /** Feature 0 indicates hate, feature 1 is constant, and hate is unknown in every third row. */
    @BeforeEach
    void drawRows() {
        var random = new Random(5);
        for (int i = 0; i < 120; i++) {
            boolean hate = i % 4 == 0;
            Map<Label, Boolean> labels = new EnumMap<>(Label.class);
            for (var label : Label.values()) {
                labels.put(label, (i + label.ordinal()) % 5 == 0);
            }
            labels.put(Label.H, hate);
            if (i % 3 == 0) {
                labels.remove(Label.H);
            }
            rows.add(new LabeledText("row " + i, labels, 1));
            features.add(new float[] {(hate ? 3 : -1) + (float) random.nextGaussian(), 7});
        }
    }

    @Test
    void learnsWhatTellsALabel() {
        var head = new HeadTrainer(1).train(rows, features);

        assertThat(HeadTrainer.predict(head, new float[] {4, 7})[Label.H.ordinal()])
                .isGreaterThan(0.9f);
        assertThat(HeadTrainer.predict(head, new float[] {-2, 7})[Label.H.ordinal()])
                .isLessThan(0.1f);
    }

    @Test
    void ignoresRowsThatDoNotKnowTheLabel() {
        var known = new EncodedRows(rows, features)
                .select(java.util.stream.IntStream.range(0, rows.size())
                        .filter(i -> rows.get(i).label(Label.H) != null));
        var flipped = rows.stream()
                .map(row -> row.label(Label.H) == null ? new LabeledText("other", Map.of(Label.V, true), 1) : row)
                .toList();

        assertThat(flipped).hasSizeGreaterThan(known.rows().size());
        assertThat(new HeadTrainer(1).train(flipped, features).weights()[Label.H.ordinal()])
                .containsExactly(new HeadTrainer(1).train(rows, features).weights()[Label.H.ordinal()]);
    }

    @Test
    void repeatsExactly() {
        assertThat(new HeadTrainer(1).train(rows, features).weights())
                .isDeepEqualTo(new HeadTrainer(1).train(rows, features).weights());
    }
}
