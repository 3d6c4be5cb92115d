package dev.kinora.moderation.screening.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.events.EventJson;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.FakeGateway;
import dev.kinora.moderation.assessment.Finding;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.assessment.StageReport.State;
import dev.kinora.moderation.picture.PictureModel;
import dev.kinora.moderation.picture.PictureModelUnavailableException;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.screening.media.FakeMedia;
import dev.kinora.visionclassifier.Picture;
import dev.kinora.visionclassifier.Scores;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** The stage with a model that says what a test wants. */
class LocalVisionStageTests {

    private static final FakeGateway GATEWAY = new FakeGateway();
    private static final Scores HARMLESS = new Scores(0.01f, 0.01f, 0.95f, 0.02f, 0.01f);
    private static final Scores NUDE = new Scores(0, 0.05f, 0.05f, 0.8765432f, 0.02f);

    /** Gives the frames these scores, in order. */
    private record Model(PictureModel.State state, Scores... given) implements PictureModel {

        @Override
        public Status status() {
            return new Status(state, "fake/1", "A test wants it");
        }

        @Override
        public List<Scores> classify(List<Picture> pictures) {
            if (given.length == 0) {
                throw new PictureModelUnavailableException("A test wants it");
            }
            assertThat(pictures).hasSize(given.length);
            assertThat(pictures.getFirst().height()).isEqualTo(320);
            return List.of(given);
        }
    }

    private static StageReport look(PictureModel.State state, Scores... scores) {
        return look(GATEWAY, new Model(state, scores));
    }

    private static StageReport look(FakeGateway gateway, Model model) {
        var pass = new FramePass(FakeMedia.of(gateway, DataSize.ofMegabytes(1)), new SimpleMeterRegistry());
        return pass.look(List.of(new LocalVisionStage(model)), EventJson.sample(VideoTranscoded.class))
                .getFirst();
    }

    @Test
    void reportsWhereAndHowMuchOfWhatItSaw() {
        var report = look(PictureModel.State.LIVE, HARMLESS, NUDE);

        assertThat(report.state()).isEqualTo(State.RAN);
        assertThat(report.findings())
                .containsExactly(new Finding(
                        "PORN",
                        HarmCategory.SEXUAL_CONTENT,
                        0.8765,
                        1000L,
                        2000L,
                        "A frame looks like nudity or sexual acts to the local model.",
                        "fake/1"));
        assertThat(report.effort().model()).isEqualTo("fake/1");
        assertThat(report.doubts()).isEmpty();
    }

    @Test
    void keepsTheScoresOfAllFramesAndWhatItCovered() {
        var report = look(PictureModel.State.LIVE, HARMLESS, HARMLESS);

        assertThat(report.findings()).isEmpty();
        var frames = report.frames();
        assertThat(frames).isNotNull();
        assertThat(frames.labels()).containsExactly("DRAWING", "HENTAI", "NEUTRAL", "PORN", "SEXY");
        assertThat(frames.atMs()).containsExactly(0L, 1000L);
        assertThat(frames.scores().getFirst()).containsExactly(0.01, 0.01, 0.95, 0.02, 0.01);
        var coverage = report.coverage();
        assertThat(coverage).isNotNull();
        assertThat(coverage.pictureMs()).isCloseTo(2000, within(1L));
        assertThat(coverage.soundMs()).isZero();
    }

    @Test
    void isSkippedWithoutAModel() {
        for (var state : List.of(PictureModel.State.UNAVAILABLE, PictureModel.State.LOADING)) {
            var report = look(state);
            assertThat(report.state()).isEqualTo(State.SKIPPED);
            assertThat(report.cause()).isEqualTo(LocalVisionStage.UNAVAILABLE);
        }
    }

    @Test
    void hasNoAnswerToFramesThatAreNoPictures() {
        var gateway = new FakeGateway("no picture");
        var report = look(gateway, new Model(PictureModel.State.LIVE, HARMLESS, HARMLESS));

        assertThat(report.state()).isEqualTo(State.FAILED);
        assertThat(report.cause()).isEqualTo(LocalVisionStage.UNREADABLE);
        assertThat(report.findings()).isEmpty();
    }
}
