package dev.kinora.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.text.TextReader.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class TextReaderTests {

    private final Model model = new Model();
    private final TextReader reader = new TextReader(model);

    /** A model that scores "bad" as harmful, fails on "poison", and records the texts. */
    private static final class Model implements TextModel {

        private final List<List<String>> asked = new ArrayList<>();

        @Override
        public Status status() {
            return new Status(State.LIVE, "fake/1", "A test wants it");
        }

        @Override
        public List<TextScores> score(List<String> texts) {
            asked.add(List.copyOf(texts));
            if (texts.contains("poison")) {
                throw new IllegalStateException("It broke");
            }
            return texts.stream()
                    .map(text -> new TextScores(
                            Map.of(CommentLabel.H, text.endsWith("bad") ? 0.9 : 0.1), 0.1, true, "test/1"))
                    .toList();
        }

        @Override
        public Vectors embed(List<String> texts) {
            throw new AssertionError("A reader asks for no vectors");
        }
    }

    private static double hate(Reading reading) {
        var scores = reading.scores();
        return scores == null ? Double.NaN : scores.of(CommentLabel.H);
    }

    @Test
    void asksOnceForAWholeBatchAndKeepsTheOrder() {
        var readings = reader.read(List.of("good", "bad", "fine"));

        assertThat(model.asked).hasSize(1);
        assertThat(readings.stream().map(TextReaderTests::hate)).containsExactly(0.1, 0.9, 0.1);
    }

    @Test
    void givesUpOnlyTheTextThatTheModelCannotTake() {
        var readings = reader.read(List.of("bad", "poison", "good"));

        assertThat(readings.stream().map(TextReaderTests::hate)).containsExactly(0.9, Double.NaN, 0.1);
        assertThat(readings.get(1).trouble()).isEqualTo(TextReader.Trouble.CLASSIFIER_UNAVAILABLE);
    }

    @Test
    void readsALongTextToItsEnd() {
        var readings = reader.read(List.of("x ".repeat(400) + "bad", "good"));

        assertThat(readings.stream().map(TextReaderTests::hate)).containsExactly(0.9, 0.1);
        assertThat(model.asked.getFirst())
                .hasSizeGreaterThan(4)
                .allSatisfy(part -> assertThat(part.length()).isLessThanOrEqualTo(803));
    }

    @Test
    void doesNotScoreTextsThatAreFarTooLong() {
        var readings = reader.read(List.of("x".repeat(TextReader.LONGEST + 1), "bad"));

        assertThat(readings.get(0).trouble()).isEqualTo(TextReader.Trouble.TEXT_TOO_LONG);
        assertThat(hate(readings.get(1))).isEqualTo(0.9);
    }

    @Test
    void scoresAFewTextsPerCallForCallersThatCanWait() {
        var texts = new ArrayList<>(Collections.nCopies(40, "x ".repeat(1000)));
        texts.set(20, "x ".repeat(1000) + "bad");

        var scores = reader.scores(texts);

        assertThat(model.asked).allSatisfy(asked -> assertThat(asked).hasSizeLessThanOrEqualTo(16));
        assertThat(scores)
                .isEqualTo(reader.read(texts).stream().map(Reading::scores).toList());
        assertThat(scores.get(20).of(CommentLabel.H)).isEqualTo(0.9);
    }

    @Test
    void failsForCallersThatCanWaitIfOneTextHasNoScores() {
        assertThatThrownBy(() -> reader.scores(List.of("good", "poison")))
                .isInstanceOf(TextModelUnavailableException.class);
    }
}
