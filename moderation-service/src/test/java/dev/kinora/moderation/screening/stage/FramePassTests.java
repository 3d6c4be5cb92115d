package dev.kinora.moderation.screening.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.EventJson;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.FakeGateway;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.assessment.StageReport.State;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.screening.media.FakeMedia;
import dev.kinora.moderation.screening.media.FrameUnreadableException;
import dev.kinora.moderation.screening.media.ShownFrame;
import dev.kinora.visionclassifier.Picture;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** Several checks that look at the same frames. */
class FramePassTests {

    private static final VideoTranscoded VIDEO = EventJson.sample(VideoTranscoded.class);
    private static final int FRAMES = 40;

    private final FakeGateway gateway = new FakeGateway();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    /** Notes what it is shown; ends after some frames, or fails at one. */
    private static class Watcher implements FrameStage {

        private final Stage stage;
        private final int enough;
        private final int failing;
        private final List<Picture> seen = new ArrayList<>();

        Watcher(Stage stage, int enough, int failing) {
            this.stage = stage;
            this.enough = enough;
            this.failing = failing;
        }

        @Override
        public Stage stage() {
            return stage;
        }

        @Override
        public FrameLook begin(VideoTranscoded video) {
            return new FrameLook() {

                @Override
                public boolean isOpen() {
                    return seen.size() < enough;
                }

                @Override
                public void take(List<ShownFrame> frames) {
                    for (var frame : frames) {
                        if (seen.size() == failing) {
                            throw new IllegalStateException("of this test");
                        }
                        seen.add(frame.picture());
                    }
                }

                @Override
                public StageReport report() {
                    return StageReport.found(stage, List.of(), List.of());
                }
            };
        }

        @Override
        public StageReport without(VideoTranscoded video, RuntimeException failure) {
            if (failure instanceof FrameUnreadableException) {
                return StageReport.failed(stage, "FRAME_UNREADABLE");
            }
            throw failure;
        }
    }

    private static Watcher watching(Stage stage) {
        return new Watcher(stage, Integer.MAX_VALUE, -1);
    }

    private List<StageReport> look(FakeGateway shown, Watcher... watchers) {
        return new FramePass(FakeMedia.of(shown, DataSize.ofMegabytes(1)), meters).look(List.of(watchers), VIDEO);
    }

    private void show(int frames) {
        gateway.show(VIDEO.media().playbackId(), Collections.nCopies(frames, FakeGateway.jpeg(FakeGateway.picture())));
    }

    private long decoded() {
        return meters.timer("kinora.screening.frames.decoded").count();
    }

    @Test
    void decodesEachFrameOnceForAll() {
        show(FRAMES);
        var first = watching(Stage.HASH);
        var second = watching(Stage.LOCAL_VISION);
        var third = watching(Stage.PICTURE_TEXT);

        var reports = look(gateway, first, second, third);

        assertThat(reports)
                .extracting(StageReport::stage)
                .containsExactly(Stage.HASH, Stage.LOCAL_VISION, Stage.PICTURE_TEXT);
        assertThat(reports).allMatch(report -> report.state() == State.RAN);
        assertThat(first.seen).hasSize(FRAMES);
        assertThat(decoded()).isEqualTo(FRAMES);
        for (int i = 0; i < FRAMES; i++) {
            assertThat(second.seen.get(i)).isSameAs(first.seen.get(i));
            assertThat(third.seen.get(i)).isSameAs(first.seen.get(i));
        }
    }

    @Test
    void letsTheOthersLookWhenOneFails() {
        show(FRAMES);
        var failing = new Watcher(Stage.LOCAL_VISION, Integer.MAX_VALUE, 3);
        var other = watching(Stage.PICTURE_TEXT);

        var reports = look(gateway, failing, other);

        assertThat(reports.getFirst().cause()).isEqualTo("FAILED_LOCAL_VISION");
        assertThat(failing.seen).hasSize(3);
        assertThat(reports.getLast().state()).isEqualTo(State.RAN);
        assertThat(other.seen).hasSize(FRAMES);
    }

    @Test
    void fetchesNoMoreFramesThanSomebodyWants() {
        show(FRAMES);

        var reports = look(gateway, new Watcher(Stage.HASH, 1, -1));

        assertThat(reports.getFirst().state()).isEqualTo(State.RAN);
        assertThat(decoded()).isLessThan(FRAMES);
    }

    @Test
    void neverTakesFramesThatAreNoPicturesForHarmless() {
        var reports = look(new FakeGateway("no picture"), watching(Stage.HASH), watching(Stage.PICTURE_TEXT));

        assertThat(reports).extracting(StageReport::cause).containsOnly("FRAME_UNREADABLE");
        assertThat(decoded()).isEqualTo(2);
    }

    @Test
    void reportsThatThereAreNoMedia() {
        var media = FakeMedia.of(gateway, DataSize.ofMegabytes(1));
        gateway.stop();
        var done = new Watcher(Stage.LOCAL_VISION, 0, -1);

        var reports = new FramePass(media, meters).look(List.of(watching(Stage.HASH), done), VIDEO);

        assertThat(reports.getFirst().cause()).isEqualTo("MEDIA_UNAVAILABLE");
        assertThat(reports.getLast().state()).isEqualTo(State.RAN);
    }
}
