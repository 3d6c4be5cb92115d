package dev.kinora.textclassifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ScoresTests {

    @Test
    void anyHarmIsTheMeanOfTheLikeliestHarmAndOfNotOk() {
        assertThat(Scores.multiLabel(probabilities(0.1f, 0.6f, 0.3f), true, LanguageGuess.UNDECIDED)
                        .anyHarm())
                .isCloseTo(0.65f, within(1e-6f));
    }

    @Test
    void anyHarmOfExclusiveLabelsIsNotOk() {
        assertThat(Scores.singleLabel(probabilities(0.1f, 0.2f, 0.3f), true, LanguageGuess.UNDECIDED)
                        .anyHarm())
                .isCloseTo(0.7f, within(1e-6f));
    }

    @Test
    void ordersProbabilitiesByLabel() {
        assertThat(Scores.multiLabel(probabilities(0.1f, 0.2f, 0.3f), true, LanguageGuess.UNDECIDED)
                        .probabilities()
                        .keySet())
                .containsExactly(Label.values());
    }

    @Test
    void needsEveryLabel() {
        assertThatThrownBy(() -> new Scores(Map.of(Label.OK, 1f), 0, true, LanguageGuess.UNDECIDED))
                .hasMessageContaining("probability for each label");
    }

    @Test
    void rejectsWhatIsNoProbability() {
        assertThatThrownBy(() -> Scores.multiLabel(probabilities(Float.NaN, 0, 0), true, LanguageGuess.UNDECIDED))
                .hasMessageContaining("Not a probability");
    }

    private static Map<Label, Float> probabilities(float sexual, float hate, float ok) {
        var all = new EnumMap<Label, Float>(Label.class);
        for (var label : Label.values()) {
            all.put(label, 0.05f);
        }
        all.put(Label.S, sexual);
        all.put(Label.H, hate);
        all.put(Label.OK, ok);
        return all;
    }
}
