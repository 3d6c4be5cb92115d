package dev.kinora.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SuggestionTests {

    @Test
    void measuresTheAngleBetweenVectors() {
        assertThat(CategorySuggester.cosine(new float[] {1, 0}, new float[] {2, 0}))
                .isEqualTo(1, within(1e-9));
        assertThat(CategorySuggester.cosine(new float[] {1, 0}, new float[] {0, 3}))
                .isEqualTo(0, within(1e-9));
        assertThat(CategorySuggester.cosine(new float[] {1, 0}, new float[] {-1, 0}))
                .isEqualTo(-1, within(1e-9));
    }

    @Test
    void isZeroForAnEmptyVector() {
        assertThat(CategorySuggester.cosine(new float[2], new float[] {1, 1})).isZero();
    }
}
