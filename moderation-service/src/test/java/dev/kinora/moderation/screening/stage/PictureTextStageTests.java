package dev.kinora.moderation.screening.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kinora.events.EventJson;
import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.FakeGateway;
import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.Finding;
import dev.kinora.moderation.assessment.Judgment;
import dev.kinora.moderation.assessment.Reading;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.assessment.StageReport.State;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.picture.PictureModelUnavailableException;
import dev.kinora.moderation.picture.WordModel;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.Policy;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.policy.Rules;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.screening.media.FakeMedia;
import dev.kinora.moderation.text.TextModel;
import dev.kinora.moderation.text.TextModelUnavailableException;
import dev.kinora.moderation.text.TextReader;
import dev.kinora.moderation.text.TextScores;
import dev.kinora.visionclassifier.Picture;
import dev.kinora.visionclassifier.words.ReadLine;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.util.unit.DataSize;

/** The stage with a reader that says what a test wants, and a text model that knows one harmful word. */
class PictureTextStageTests {

    private static final FakeGateway GATEWAY = new FakeGateway();

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    private static ReadLine line(String text) {
        return new ReadLine(text, 0.9, 10, 20, 100, 40);
    }

    private static WordModel reading(String... lines) {
        return new Words(Arrays.stream(lines).map(PictureTextStageTests::line).toList());
    }

    private record Words(List<ReadLine> lines) implements WordModel {

        @Override
        public WordModel.Status status() {
            return new WordModel.Status(WordModel.State.LIVE, "words/1", "en", "of this test");
        }

        @Override
        public List<ReadLine> read(Picture picture) {
            assertThat(picture.height()).isEqualTo(320);
            return lines;
        }
    }

    private StageReport look(WordModel words) {
        return look(words, GATEWAY, new OneWord(true));
    }

    private StageReport look(WordModel words, FakeGateway gateway, TextModel text) {
        return look(words, gateway, text, Duration.ofMinutes(1));
    }

    private StageReport look(WordModel words, FakeGateway gateway, TextModel text, Duration patience) {
        var media = FakeMedia.of(gateway, DataSize.ofMegabytes(1));
        var environment = new MockEnvironment().withProperty("kinora.screening.reading", patience.toString());
        var properties = Binder.get(environment).bindOrCreate("kinora.screening", StageProperties.class);
        var stage = new PictureTextStage(new FrameReading(words, properties, meters), new TextReader(text));
        var report = new FramePass(media, meters)
                .look(List.of(stage), EventJson.sample(VideoTranscoded.class))
                .getFirst();
        return report.taking(report.effort().lasting(0));
    }

    @Test
    void keepsTheWordsWithTheirTimesAndScores() {
        var report = look(reading("Fresh bread"));

        assertThat(report.state()).isEqualTo(State.RAN);
        assertThat(report.readings()).singleElement().satisfies(reading -> {
            assertThat(reading.part()).isEqualTo(Reading.Part.PICTURE);
            assertThat(reading.seen()).isEqualTo(new Reading.Seen("Fresh bread", 0, 2000, 0.9));
            assertThat(reading.scores().of(CommentLabel.H)).isEqualTo(0.01);
        });
        assertThat(report.effort().model()).isEqualTo("words/1");
        assertThat(report.coverage()).isNotNull();
    }

    @Test
    void readsAFrameThatShowsTheSameOnce() {
        look(reading("Fresh bread"));

        assertThat(meters.timer("kinora.screening.words.read").count()).isOne();
        assertThat(meters.counter("kinora.screening.words.same").count()).isOne();
        assertThat(meters.counter("kinora.screening.words.failures").count()).isZero();
    }

    @Test
    void sendsHarmfulWordsToAPersonWithTheTimeAtWhichTheyAreSeen() {
        var judged = judge(look(reading("they are vermin")), Rules.shipped());

        assertThat(judged.verdict()).isEqualTo(new Verdict.Review(new Concern.Harm(HarmCategory.HATE)));
        assertThat(judged.signals())
                .extracting(Signal::category, Signal::startMs, Signal::endMs, Signal::evidence)
                .contains(tuple("HATE", 0L, 2000L, "Label H in the words in the picture"));
    }

    /** Captions of short videos show a sentence word by word. */
    @Test
    void scoresWhatIsSeenOneAfterAnother() {
        var video = EventJson.sample(VideoTranscoded.class);
        var gateway = new FakeGateway();
        gateway.show(video.media().playbackId(), List.of(frame(Color.RED), frame(Color.GREEN), frame(Color.BLUE)));
        var words = new Captions(new ArrayDeque<>(List.of("they are", "ver", "min")));

        var report = look(words, gateway, new OneWord(true));

        assertThat(report.readings())
                .extracting(Reading::seen)
                .containsExactly(
                        new Reading.Seen("they are", 0, 1000, 0.9),
                        new Reading.Seen("ver", 1000, 2000, 0.9),
                        new Reading.Seen("min", 2000, 3000, 0.9),
                        new Reading.Seen(null, 0, 3000, 0.9));
        assertThat(report.readings().getLast().from()).isZero();
        assertThat(report.readings().getLast().to()).isEqualTo("they are\nver\nmin".length());
    }

    private static byte[] frame(Color color) {
        var picture = new BufferedImage(180, 320, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, 180, 320);
        graphics.dispose();
        return FakeGateway.jpeg(picture);
    }

    /** Another text in each frame. */
    private record Captions(Deque<String> texts) implements WordModel {

        @Override
        public WordModel.Status status() {
            return new WordModel.Status(WordModel.State.LIVE, "words/1", "en", "of this test");
        }

        @Override
        public List<ReadLine> read(Picture picture) {
            return List.of(line(texts.remove()));
        }
    }

    @Test
    void findsNothingWhereThereAreNoWords() {
        var report = look(reading());

        assertThat(report.state()).isEqualTo(State.RAN);
        assertThat(report.readings()).isEmpty();
        assertThat(judge(report, requiring()).verdict()).isEqualTo(new Verdict.Approve());
    }

    @Test
    void notesAPhoneNumberAsASignForSpam() {
        var report = look(reading("Call 555 010 4477"));

        assertThat(report.findings())
                .containsExactly(new Finding(
                        "PHONE",
                        HarmCategory.SPAM,
                        0.45,
                        0L,
                        2000L,
                        "There is a phone number in the words in the picture.",
                        "contacts/1"));
        assertThat(judge(report, Rules.shipped()).verdict()).isEqualTo(new Verdict.Approve());
    }

    @Test
    void isSkippedWithoutAReaderAndThenApprovesNothingThatRequiresIt() {
        var none = new WordModel() {

            @Override
            public WordModel.Status status() {
                return new WordModel.Status(WordModel.State.LIVE, "none", "en", "of this test");
            }

            @Override
            public List<ReadLine> read(Picture picture) {
                throw new PictureModelUnavailableException("eng.traineddata is damaged");
            }
        };

        var report = look(none);

        assertThat(report).isEqualTo(StageReport.skipped(Stage.PICTURE_TEXT, PictureTextStage.UNAVAILABLE));
        assertThat(judge(report, Rules.shipped()).verdict()).isEqualTo(new Verdict.Approve());
        assertThat(judge(report, requiring()).verdict())
                .isEqualTo(new Verdict.Review(new Concern.NoAnswer("PICTURE_TEXT_UNAVAILABLE", false)));
    }

    @Test
    void hasNoAnswerToFramesThatAreNoPictures() {
        var report = look(reading("Fresh bread"), new FakeGateway("no picture"), new OneWord(true));

        assertThat(report).isEqualTo(StageReport.failed(Stage.PICTURE_TEXT, PictureTextStage.UNREADABLE));
        assertThat(meters.counter("kinora.screening.words.failures").count()).isOne();
    }

    @Test
    void endsWhenReadingTakesTooLong() {
        var report = look(reading("Fresh bread"), GATEWAY, new OneWord(true), Duration.ZERO);

        assertThat(report.state()).isEqualTo(State.FAILED);
        assertThat(report.cause()).isEqualTo(PictureTextStage.TOO_SLOW);
        assertThat(judge(report, requiring()).verdict())
                .isEqualTo(new Verdict.Review(new Concern.NoAnswer("PICTURE_TEXT_TOO_SLOW", false)));
    }

    @Test
    void hasNoAnswerWithoutATextModel() {
        assertThat(look(reading("Fresh bread"), GATEWAY, new OneWord(false)))
                .isEqualTo(StageReport.failed(Stage.PICTURE_TEXT, PictureTextStage.NO_SCORES));
    }

    private static PolicyRules requiring() {
        return Rules.requiring(Stage.HASH, Stage.TEXT, Stage.PICTURE_TEXT, Stage.VISION);
    }

    private static Judgment judge(StageReport report, PolicyRules rules) {
        var video = EventJson.sample(VideoTranscoded.class);
        var reports = List.of(
                StageReport.found(Stage.HASH, List.of(), List.of()),
                StageReport.found(Stage.TEXT, List.of(), List.of()),
                report,
                StageReport.found(Stage.VISION, List.of(), List.of()));
        var owner = video.author().accountId();
        var content = new ContentRef(video.videoId(), ContentKind.VIDEO, 1);
        return Judgment.of(
                Assessment.of(UUID.randomUUID(), content, owner, reports, Instant.EPOCH),
                ContentSnapshot.comment(video.videoId(), owner, null, ""),
                new Policy(Policy.DEFAULT, 1, rules),
                Judgment.NO_SUGGESTION);
    }

    /** Knows one harmful word, or does not answer. */
    private record OneWord(boolean live) implements TextModel {

        @Override
        public Status status() {
            return new Status(State.LIVE, "one/1", "A test wants it");
        }

        @Override
        public List<TextScores> score(List<String> texts) {
            if (!live) {
                throw new TextModelUnavailableException("A test wants it", null);
            }
            return texts.stream().map(OneWord::score).toList();
        }

        private static TextScores score(String text) {
            Map<CommentLabel, Double> scores = new EnumMap<>(CommentLabel.class);
            for (var label : CommentLabel.values()) {
                scores.put(label, 0.01);
            }
            scores.put(CommentLabel.H, text.contains("vermin") ? 0.97 : 0.01);
            return new TextScores(scores, 0.01, true, "one/1");
        }

        @Override
        public Vectors embed(List<String> texts) {
            return new Vectors(new float[texts.size()][1], "one/1");
        }
    }
}
