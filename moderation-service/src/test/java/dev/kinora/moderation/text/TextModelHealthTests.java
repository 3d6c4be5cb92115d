package dev.kinora.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.text.TextModel.State;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextModelHealthTests {

    @ParameterizedTest
    @CsvSource({"LOADING, OUT_OF_SERVICE", "LIVE, UP", "UNAVAILABLE, DEGRADED"})
    void isReadyWhenTheModelIsSettled(State state, String expected) {
        var health = new TextModelHealth(new TextModel() {
            @Override
            public Status status() {
                return new Status(state, "fake/1", "A test wants it");
            }

            @Override
            public List<TextScores> score(List<String> texts) {
                return List.of();
            }

            @Override
            public Vectors embed(List<String> texts) {
                return new Vectors(new float[0][], "fake/1");
            }
        });

        assertThat(health.health().getStatus().getCode()).isEqualTo(expected);
    }
}
