package dev.kinora.moderation.screening.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kinora.events.EventJson;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.video.CaptionText;
import dev.kinora.events.video.VideoText;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.Judgment;
import dev.kinora.moderation.assessment.Reading;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Policy;
import dev.kinora.moderation.policy.Rules;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.text.TextModel;
import dev.kinora.moderation.text.TextPieces;
import dev.kinora.moderation.text.TextScores;
import dev.kinora.textclassifier.LanguageCoverage;
import dev.kinora.textclassifier.LanguageGuess;
import dev.kinora.textclassifier.Written;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The text stage with a model that knows a harmful word, a word that hints at several harms, and an unreadable letter.
 */
class TextStageTests {

    private static final Concern HATE = new Concern.Harm(HarmCategory.HATE);

    private final WordModel model = new WordModel();
    private final TextStage stage = new TextStage(model);

    @Test
    void hasNoConcernAboutHarmlessCaptions() {
        Judgment judged = look(CaptionText.of("Good morning. ".repeat(500)));

        assertThat(concerns(judged)).isEmpty();
        assertThat(judged.verdict()).isEqualTo(new Verdict.Approve());
    }

    @Test
    void findsABadWordAnywhereInLongCaptions() {
        for (int before = 0; before < 1_000; before += 37) {
            String text = "x ".repeat(before) + "vermin" + " y".repeat(300);

            Judgment judged = look(CaptionText.of(text));

            assertThat(concerns(judged)).as("after %d words", before).containsExactly(HATE);
            assertThat(judged.signals()).extracting(Signal::evidence).contains("Label H in the captions");
        }
    }

    @Test
    void sendsCaptionsThatItCannotReadToAPerson() {
        String text = "Good morning. ".repeat(100) + "\u0192".repeat(10) + " Good night.".repeat(100);

        assertThat(concerns(look(CaptionText.of(text)))).containsExactly(Concern.Doubt.UNSUPPORTED_LANGUAGE);
    }

    @Test
    void sendsWordsInALanguageThatTheModelDoesNotKnowToAPerson() {
        assertThat(concerns(look(CaptionText.of("Good morning. ".repeat(100) + "Guten Morgen. ".repeat(100)))))
                .containsExactly(Concern.Doubt.UNSUPPORTED_LANGUAGE);
        assertThat(concerns(judge(video("A clip", "Привет, мир", null))))
                .containsExactly(Concern.Doubt.UNSUPPORTED_LANGUAGE);
        assertThat(concerns(judge(tagged(List.of("закат", "sunset")))))
                .containsExactly(Concern.Doubt.UNSUPPORTED_LANGUAGE);
    }

    /** A title or a hashtag is a name rather than a sentence: only its script is looked at. */
    @Test
    void doesNotTakeANameForALanguage() {
        assertThat(concerns(judge(tagged(List.of("trattoria", "Trattoria"))))).isEmpty();
    }

    @Test
    void keepsScriptAndLanguageOfEveryPiece() {
        var report = stage.look(video("A clip", "of a cat", CaptionText.of("Guten Morgen")));

        assertThat(report.readings())
                .extracting(reading -> reading.scores().written())
                .containsExactly(
                        new Written("Latn", "en", 0.9, Written.Cover.COVERED),
                        new Written("Latn", "und", 0, Written.Cover.COVERED),
                        new Written("Latn", "de", 0.9, Written.Cover.OTHER_LANGUAGE));
    }

    @Test
    void sendsTruncatedCaptionsToAPerson() {
        String text = "Good morning. ".repeat(2_000);

        assertThat(concerns(look(CaptionText.of(text)))).containsExactly(Concern.Doubt.CAPTIONS_TOO_LONG);
    }

    @Test
    void namesTheModelThatScoredTheTextAfterAReplacement() {
        assertThat(look(null).signals())
                .isNotEmpty()
                .allSatisfy(signal -> assertThat(signal.modelVersion()).isEqualTo("word/1"));
    }

    @Test
    void readsVideosWithoutCaptions() {
        assertThat(concerns(look(null))).isEmpty();
    }

    @Test
    void readsADescriptionToItsEnd() {
        for (int before : List.of(0, 100, 300, 600, 950)) {
            var video = video("A clip", "1 ".repeat(before) + "vermin", null);

            Judgment judged = judge(video);

            assertThat(concerns(judged)).as("after %d words", before).containsExactly(HATE);
            assertThat(judged.signals()).extracting(Signal::evidence).contains("Label H in the title and description");
        }
    }

    @Test
    void keepsEveryRawScoreOfEveryPieceWithItsPlace() {
        String text = "Good morning. ".repeat(60);
        var report = stage.look(video("A clip", "of a cat", CaptionText.of(text)));

        assertThat(report.readings())
                .allSatisfy(reading -> assertThat(reading.scores().labels()).hasSize(CommentLabel.values().length));
        var captions = report.readings().stream()
                .filter(reading -> reading.part() == Reading.Part.CAPTIONS)
                .toList();
        assertThat(captions.getFirst().from()).isZero();
        assertThat(captions.getLast().to()).isEqualTo(text.length());
        for (int i = 1; i < captions.size(); i++) {
            assertThat(captions.get(i).from()).isLessThan(captions.get(i - 1).to());
        }
    }

    @Test
    void asksTheModelOnlyAboutTextsThatItReadsWhole() {
        stage.look(video("t".repeat(100), "d ".repeat(950), CaptionText.of("c ".repeat(3_000))));

        assertThat(model.longest).isLessThanOrEqualTo(TextPieces.LONGEST);
    }

    @Test
    void showsTheSignalBehindEveryConcernHoweverLowItsScore() {
        Judgment judged = look(CaptionText.of("a faint hint of it"));

        assertThat(concerns(judged))
                .containsExactly(new Concern.Harm(HarmCategory.CHILD_SAFETY), new Concern.Harm(HarmCategory.VIOLENCE));
        assertThat(judged.signals())
                .extracting(Signal::category, Signal::score, Signal::evidence)
                .contains(
                        tuple("CHILD_SAFETY", 0.35, "Label S3 in the captions"),
                        tuple("VIOLENCE", 0.3, "Label V2 in the captions"));
    }

    @Test
    void notesALinkInADescriptionAndApprovesIt() {
        Judgment judged = judge(video("A clip", "All recipes: example.com", null));

        assertThat(judged.verdict()).isEqualTo(new Verdict.Approve());
        assertThat(judged.signals())
                .extracting(Signal::label, Signal::category, Signal::evidence)
                .contains(tuple("LINK", "SPAM", "There is a link in the title and description."));
    }

    @Test
    void asksAPersonAboutADisguisedLinkInAnyPart() {
        var spam = List.<Concern>of(new Concern.Harm(HarmCategory.SPAM));

        assertThat(concerns(judge(video("example (dot) com", "", null)))).isEqualTo(spam);
        assertThat(concerns(judge(video("A clip", "of e x a m p l e . c o m", null))))
                .isEqualTo(spam);
        assertThat(concerns(look(CaptionText.of(
                        "Good morning. ".repeat(300) + "five five five, zero one zero, four four seven seven"))))
                .isEqualTo(spam);
        assertThat(concerns(judge(tagged(List.of("cat", "t\u0435l\u0435gr\u0430m", "@fresh_deals")))))
                .isEqualTo(spam);
    }

    @Test
    void readsFiveHundredHashtagsAndTextOfAnyDirection() {
        var tags = IntStream.range(0, 500).mapToObj(i -> "tag" + i).toList();

        assertThat(concerns(judge(tagged(tags)))).isEmpty();
        assertThat(concerns(judge(
                        tagged(Stream.concat(tags.stream(), Stream.of("vermin")).toList()))))
                .containsExactly(HATE);
        assertThat(concerns(judge(video("\u202Enimrev\u202C \uD83D\uDE00\uD83D\uDE00", "vermin \u05E9\u05DC", null))))
                .contains(HATE);
    }

    @Test
    void readsAllThatIsLeftOfAMegabyteOfCaptions() {
        var captions = CaptionText.of("Good morning. ".repeat(75_000));

        var report = stage.look(video("A clip", "of a cat", captions));

        assertThat(report.doubts()).containsExactly(Concern.Doubt.CAPTIONS_TOO_LONG);
        assertThat(report.readings().getLast().to()).isEqualTo(captions.text().length());
    }

    @Test
    void keepsTheConcernsOfEveryPart() {
        Judgment judged = judge(video("vermin", "of a cat", CaptionText.of("a faint hint of it")));

        assertThat(concerns(judged)).contains(HATE, Concern.CHILD_SAFETY);
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

    private Judgment look(@Nullable CaptionText captions) {
        return judge(video("A clip", "of a cat", captions));
    }

    /** Judges the report of the stage beside two stages that found nothing. */
    private Judgment judge(VideoTranscoded video) {
        var content = new ContentRef(video.videoId(), ContentKind.VIDEO, 1);
        var reports = List.of(
                StageReport.found(Stage.HASH, List.of(), List.of()),
                stage.look(video),
                StageReport.found(Stage.VISION, List.of(), List.of()));
        var assessment =
                Assessment.of(UUID.randomUUID(), content, video.author().accountId(), reports, Instant.EPOCH);
        var snapshot = ContentSnapshot.comment(video.videoId(), video.author().accountId(), null, "");
        return Judgment.of(
                assessment, snapshot, new Policy(Policy.DEFAULT, 1, Rules.shipped()), Judgment.NO_SUGGESTION);
    }

    private static List<Concern> concerns(Judgment judged) {
        return judged.verdict() instanceof Verdict.Review(List<Concern> concerns) ? concerns : List.of();
    }

    private static VideoTranscoded video(String title, String description, @Nullable CaptionText captions) {
        var sample = EventJson.sample(VideoTranscoded.class);
        var text = new VideoText(title, description, List.of(), null, captions);
        return new VideoTranscoded(sample.videoId(), sample.author(), text, sample.media(), "", 1);
    }

    private static VideoTranscoded tagged(List<String> tags) {
        var sample = EventJson.sample(VideoTranscoded.class);
        var text = new VideoText("A clip", "of a cat", tags, null, null);
        return new VideoTranscoded(sample.videoId(), sample.author(), text, sample.media(), "", 1);
    }

    private static final class WordModel implements TextModel {

        private static final LanguageCoverage ENGLISH = new LanguageCoverage(List.of("en"));

        private int longest;

        @Override
        public Status status() {
            return new Status(State.LIVE, "word/2", "A test wants it");
        }

        @Override
        public List<TextScores> score(List<String> texts) {
            texts.forEach(text -> longest = Math.max(longest, text.length()));
            return texts.stream().map(WordModel::score).toList();
        }

        private static TextScores score(String text) {
            Map<CommentLabel, Double> scores = new EnumMap<>(CommentLabel.class);
            for (var label : CommentLabel.values()) {
                scores.put(label, 0.01);
            }
            if (text.contains("vermin")) {
                scores.put(CommentLabel.H, 0.97);
            }
            if (text.contains("faint hint")) {
                scores.put(CommentLabel.S3, 0.35);
                scores.put(CommentLabel.V2, 0.3);
            }
            var guess =
                    new LanguageGuess(text.contains("Guten Morgen") || text.contains("Trattoria") ? "de" : "en", 0.9);
            return new TextScores(scores, 0.01, !text.contains("\u0192"), "word/1", ENGLISH.of(text, guess));
        }

        @Override
        public Vectors embed(List<String> texts) {
            return new Vectors(new float[texts.size()][1], "word/1");
        }
    }
}
