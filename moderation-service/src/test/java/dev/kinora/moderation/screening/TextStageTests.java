package dev.kinora.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.EventJson;
import dev.kinora.events.video.CaptionText;
import dev.kinora.events.video.VideoText;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.policy.Rules;
import dev.kinora.moderation.text.TextModel;
import dev.kinora.moderation.text.TextPieces;
import dev.kinora.moderation.text.TextScores;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The captions' part in the text stage, with a model that knows one bad word and one letter of no language. */
class TextStageTests {

    private final TextStage stage = new TextStage(new WordModel());
    private final PolicyRules rules = Rules.shipped();

    @Test
    void hasNoConcernAboutHarmlessCaptions() {
        StageResult result = stage.look(video(CaptionText.of("Good morning. ".repeat(500))), rules);

        assertThat(result.concern()).isNull();
        assertThat(result.failure()).isNull();
    }

    @Test
    void findsABadWordAnywhereInLongCaptions() {
        for (int before = 0; before < 1_000; before += 37) {
            String text = "x ".repeat(before) + "vermin" + " y".repeat(300);

            StageResult result = stage.look(video(CaptionText.of(text)), rules);

            assertThat(result.concern()).as("after %d words", before).isEqualTo("SCORE_HATE");
            assertThat(result.signals()).extracting(Signal::evidence).contains("Label H in the captions");
        }
    }

    @Test
    void sendsCaptionsThatItCannotReadToAPerson() {
        String text = "Good morning. ".repeat(100) + "\u0192".repeat(10) + " Good night.".repeat(100);

        assertThat(stage.look(video(CaptionText.of(text)), rules).concern()).isEqualTo("UNSUPPORTED_LANGUAGE");
    }

    @Test
    void sendsCaptionsThatItDidNotSeeWholeToAPerson() {
        String text = "Good morning. ".repeat(2_000);

        assertThat(stage.look(video(CaptionText.of(text)), rules).concern()).isEqualTo("CAPTIONS_TOO_LONG");
    }

    @Test
    void namesTheModelThatReadTheTextAndNotTheOneThatTookItsPlace() {
        assertThat(stage.look(video(null), rules).signals())
                .isNotEmpty()
                .allSatisfy(signal -> assertThat(signal.modelVersion()).isEqualTo("word/1"));
    }

    @Test
    void readsVideosWithoutCaptions() {
        assertThat(stage.look(video(null), rules).concern()).isNull();
    }

    @Test
    void cutsBetweenCharactersAndLosesNone() {
        String text = "a" + "\uD83D\uDE00".repeat(500);

        List<String> pieces = TextPieces.of(text);

        assertThat(pieces).allSatisfy(piece -> {
            assertThat(piece.length()).isLessThanOrEqualTo(TextPieces.LONGEST);
            assertThat(Character.isLowSurrogate(piece.charAt(0))).isFalse();
            assertThat(Character.isHighSurrogate(piece.charAt(piece.length() - 1)))
                    .isFalse();
        });
        assertThat(pieces.getFirst()).startsWith("a");
        assertThat(pieces.stream().mapToInt(String::length).sum())
                .isGreaterThanOrEqualTo(text.length() + (pieces.size() - 1) * TextPieces.OVERLAP);
    }

    private static VideoTranscoded video(@Nullable CaptionText captions) {
        var sample = EventJson.sample(VideoTranscoded.class);
        var text = new VideoText("A clip", "of a cat", List.of(), null, captions);
        return new VideoTranscoded(sample.videoId(), sample.author(), text, sample.media(), "", 1);
    }

    private static final class WordModel implements TextModel {

        @Override
        public Status status() {
            return new Status(State.LIVE, "word/2", "A test wants it");
        }

        @Override
        public List<TextScores> score(List<String> texts) {
            return texts.stream().map(WordModel::score).toList();
        }

        private static TextScores score(String text) {
            boolean bad = text.contains("vermin");
            return new TextScores(
                    Arrays.stream(CommentLabel.values())
                            .collect(Collectors.toMap(
                                    Function.identity(), label -> bad && label == CommentLabel.H ? 0.97 : 0.01)),
                    0.01,
                    !text.contains("\u0192"),
                    "word/1");
        }

        @Override
        public float[][] embed(List<String> texts) {
            return new float[texts.size()][1];
        }
    }
}
