package dev.kinora.textclassifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LabelHeadsTests {

    private final LabelHeads heads =
            new LabelHeads(List.of(Label.OK, Label.H), new float[] {1, 0, 2, -1}, new float[] {0, 0.5f});

    @Test
    void scoresEveryLabel() {
        var probabilities = heads.probabilities(new float[] {1, 2});

        assertThat(probabilities[0]).isEqualTo((float) (1 / (1 + Math.exp(-1))), within(1e-6f));
        assertThat(probabilities[1]).isEqualTo((float) (1 / (1 + Math.exp(-0.5))), within(1e-6f));
        assertThat(heads.anyHarm(probabilities)).isEqualTo((probabilities[1] + 1 - probabilities[0]) / 2);
    }

    @Test
    void readsWhatItWrote() {
        var read = LabelHeads.of(heads.toBytes());

        assertThat(read.labels()).isEqualTo(heads.labels());
        assertThat(read.weights()).isEqualTo(heads.weights());
        assertThat(read.bias()).isEqualTo(heads.bias());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 3, 11, 20, 43})
    void refusesWhatIsCutOff(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> LabelHeads.of(Arrays.copyOf(heads.toBytes(), length)));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 4, 8, 12})
    void refusesADamagedBeginning(int at) {
        var bytes = heads.toBytes();
        bytes[at + 3] = 0x7f;

        assertThatIllegalArgumentException().isThrownBy(() -> LabelHeads.of(bytes));
    }

    @Test
    void refusesMoreThanTheHeads() {
        assertThatIllegalArgumentException().isThrownBy(() -> LabelHeads.of(Arrays.copyOf(heads.toBytes(), 100)));
    }

    @Test
    void refusesWhatIsNoNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelHeads(List.of(Label.H), new float[] {Float.NaN}, new float[] {0}));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new LabelHeads(List.of(Label.H), new float[] {1}, new float[] {Float.POSITIVE_INFINITY}));
    }

    @Test
    void refusesShapesThatDoNotFit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new LabelHeads(List.of(Label.H, Label.V), new float[3], new float[2]));
    }
}
