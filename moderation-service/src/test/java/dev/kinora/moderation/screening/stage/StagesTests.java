package dev.kinora.moderation.screening.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.kinora.events.EventJson;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.FakeGateway;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.assessment.StageReport.State;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.screening.media.FakeMedia;
import dev.kinora.moderation.screening.media.MediaUnavailableException;
import dev.kinora.moderation.screening.media.ShownFrame;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class StagesTests {

    private static final VideoTranscoded VIDEO = EventJson.sample(VideoTranscoded.class);

    private final FramePass pass =
            new FramePass(FakeMedia.of(new FakeGateway(), DataSize.ofMegabytes(1)), new SimpleMeterRegistry());

    private record Whole(Stage stage, RuntimeException failure) implements VideoStage {

        @Override
        public StageReport look(VideoTranscoded video) {
            throw failure;
        }
    }

    private record Frames(Stage stage) implements FrameStage {

        @Override
        public FrameLook begin(VideoTranscoded video) {
            return new FrameLook() {

                @Override
                public void take(List<ShownFrame> frames) {}

                @Override
                public StageReport report() {
                    return StageReport.found(stage, List.of(), List.of());
                }
            };
        }

        @Override
        public StageReport without(VideoTranscoded video, RuntimeException failure) {
            throw failure;
        }
    }

    private Stages stages(ScreeningStage... stages) {
        return new Stages(List.of(stages), pass);
    }

    @Test
    void letsAllLookAtTheFramesThatHaveNotReported() {
        var stages = stages(
                new Frames(Stage.HASH),
                new Whole(Stage.TEXT, new IllegalStateException()),
                new Frames(Stage.LOCAL_VISION),
                new Frames(Stage.PICTURE_TEXT));

        assertThat(stages.look(Stage.HASH, VIDEO, Set.of(Stage.LOCAL_VISION)))
                .extracting(StageReport::stage, StageReport::state)
                .containsExactly(tuple(Stage.HASH, State.RAN), tuple(Stage.PICTURE_TEXT, State.RAN));
    }

    @Test
    void neverTakesAFailureForHarmless() {
        var stages = stages(
                new Whole(Stage.TEXT, new IllegalStateException("of this test")),
                new Whole(Stage.VISION, new MediaUnavailableException("of this test", null)));

        assertThat(stages.look(Stage.TEXT, VIDEO, Set.of()))
                .extracting(StageReport::cause)
                .containsExactly("FAILED_TEXT");
        assertThat(stages.look(Stage.VISION, VIDEO, Set.of()))
                .extracting(StageReport::cause)
                .containsExactly("MEDIA_UNAVAILABLE");
    }
}
