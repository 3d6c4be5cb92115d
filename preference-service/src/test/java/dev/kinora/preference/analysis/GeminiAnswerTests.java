package dev.kinora.preference.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.preference.analysis.AnalystUnavailableException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class GeminiAnswerTests {

    @Test
    void normalizesTheWeights() {
        var answer = GeminiAnswer.read("""
                {"weights":[{"category":"Food & Cooking","weight":0.2},{"category":"Comedy & Fun","weight":0.6}]}""");

        assertThat(answer.weights())
                .containsExactly(new CategoryWeight("Comedy & Fun", 0.75), new CategoryWeight("Food & Cooking", 0.25));
        assertThat(answer.dropped()).isZero();
    }

    @Test
    void dropsAndCountsUnknownCategories() {
        var answer = GeminiAnswer.read("""
                {"weights":[{"category":"Gambling","weight":0.9},{"category":"comedy & fun","weight":0.9},
                 {"category":"Comedy & Fun","weight":0.5},{"category":"Comedy & Fun","weight":0.1},
                 {"category":"Home & DIY","weight":"much"},{"category":"Pets & Animals"},7,null]}""");

        assertThat(answer.weights()).containsExactly(new CategoryWeight("Comedy & Fun", 1.0));
        assertThat(answer.dropped()).isEqualTo(7);
    }

    @Test
    void clampsWeights() {
        var answer = GeminiAnswer.read("""
                {"weights":[{"category":"Food & Cooking","weight":-3},{"category":"Comedy & Fun","weight":17},
                 {"category":"Home & DIY","weight":1}]}""");

        assertThat(answer.weights())
                .containsExactly(new CategoryWeight("Comedy & Fun", 0.5), new CategoryWeight("Home & DIY", 0.5));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                " ",
                "I cannot help with that.",
                "[]",
                "{}",
                "null",
                "{\"weights\":{}}",
                "{\"weights\":[]}",
                "{\"weights\":[{\"category\":\"Food & Cooking\",\"weight\":0}]}",
                "{\"weights\":[{\"category\":\"Food & Cooking\",\"weight\":0.5}",
                "```json\n{\"weights\":[]}\n```"
            })
    void refusesAnotherForm(String text) {
        assertThatThrownBy(() -> GeminiAnswer.read(text))
                .isInstanceOfSatisfying(
                        AnalystUnavailableException.class,
                        e -> assertThat(e.reason()).isEqualTo(Reason.INVALID));
    }
}
