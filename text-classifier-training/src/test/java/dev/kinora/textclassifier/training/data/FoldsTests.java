package dev.kinora.textclassifier.training.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.textclassifier.Label;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTests {

    private final List<LabeledText> rows = IntStream.range(0, 90)
            .mapToObj(i -> new LabeledText(text(i), Map.of(Label.S, i % 9 == 0, Label.OK, i % 9 != 0), 1))
            .toList();

    @Test
    void spreadsPositivesAndRowsEvenly() {
        var folds = Folds.assign(rows, 3, new Random(1));

        for (int fold = 0; fold < 3; fold++) {
            int current = fold;
            assertThat(IntStream.range(0, 90).filter(i -> folds[i] == current)).hasSize(30);
            assertThat(IntStream.range(0, 90)
                            .filter(i -> folds[i] == current && rows.get(i).isPositive(Label.S)))
                    .hasSizeBetween(3, 4);
        }
    }

    @Test
    void keepsNearDuplicatesTogether() {
        var shared = "one two three four five six seven eight";
        var texts = List.of(shared + " alpha", "quite another text", "beta " + shared, shared.toUpperCase());

        var groups = Shingles.groups(texts);

        assertThat(groups[0]).isEqualTo(groups[2]).isEqualTo(groups[3]).isNotEqualTo(groups[1]);
    }

    @Test
    void repeatsWithTheSameSeed() {
        assertThat(Folds.assign(rows, 5, new Random(1))).containsExactly(Folds.assign(rows, 5, new Random(1)));
    }

    private static String text(int i) {
        return "text number " + i + " about " + Integer.toString(i * 7919, 36);
    }
}
