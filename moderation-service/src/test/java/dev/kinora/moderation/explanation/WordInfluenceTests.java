package dev.kinora.moderation.explanation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.moderation.explanation.WordInfluence.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordInfluenceTests {

    private final List<List<String>> asked = new ArrayList<>();

    /** "vile" raises the score, "not" lowers it, other words have no effect. */
    private List<Double> score(List<String> texts) {
        asked.add(texts);
        return texts.stream()
                .map(text -> 0.1 + (text.contains("vile") ? 0.8 : 0) - (text.contains("not") ? 0.05 : 0))
                .toList();
    }

    @Test
    void givesEveryWordWhatTheScoreLosesWithoutIt() {
        var text = "you  are not vile 😀";

        var spans = WordInfluence.of(text, this::score);

        assertThat(spans.stream().map(span -> text.substring(span.start(), span.end())))
                .containsExactly("you", "are", "not", "vile", "😀");
        assertThat(spans.get(0).weight()).isCloseTo(0, within(1e-9));
        assertThat(spans.get(2).weight()).isCloseTo(-0.05, within(1e-9));
        assertThat(spans.get(3).weight()).isCloseTo(0.8, within(1e-9));
        assertThat(asked).hasSize(1);
    }

    @Test
    void looksIntoTheSpansOfALongTextThatMatter() {
        var text = "so ".repeat(150) + "vile " + "and ".repeat(150);

        var spans = WordInfluence.of(text, this::score);

        var worst = spans.stream().max(Comparator.comparingDouble(Span::weight)).orElseThrow();
        assertThat(text.substring(worst.start(), worst.end())).isEqualTo("vile");
        assertThat(asked)
                .hasSize(2)
                .allSatisfy(round -> assertThat(round.size()).isLessThanOrEqualTo(WordInfluence.ROUND + 1));
        assertThat(spans).isSortedAccordingTo(Comparator.comparingInt(Span::start));
        assertThat(spans.getFirst().start()).isZero();
        assertThat(spans.getLast().end()).isEqualTo(text.strip().length());
    }

    @Test
    void explainsNothingInATextWithoutWords() {
        assertThat(WordInfluence.of(" \n ", this::score)).isEmpty();
        assertThat(asked).isEmpty();
    }
}
