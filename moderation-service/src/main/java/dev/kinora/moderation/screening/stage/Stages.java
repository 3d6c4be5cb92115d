package dev.kinora.moderation.screening.stage;

import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.screening.media.MediaUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The stages of this installation, in the order in which they run. */
@Component
public class Stages {

    private static final Logger log = LoggerFactory.getLogger(Stages.class);

    private static final String MEDIA_UNAVAILABLE = "MEDIA_UNAVAILABLE";

    private final List<ScreeningStage> all;
    private final FramePass frames;

    Stages(List<ScreeningStage> all, FramePass frames) {
        this.all = List.copyOf(all);
        this.frames = frames;
    }

    /** All of them, in order. */
    public List<Stage> inOrder() {
        return all.stream().map(ScreeningStage::stage).toList();
    }

    /**
     * Lets a stage look at a video; with one that looks at frames all others look that do so, because the frames are shown
     * once. Failures are reported; they never count as safe.
     *
     * @param known stages that have reported before
     * @return the report of the stage, and those of others that are not known
     */
    public List<StageReport> look(Stage stage, VideoTranscoded video, Set<Stage> known) {
        var one =
                all.stream().filter(other -> other.stage() == stage).findFirst().orElseThrow();
        return switch (one) {
            case VideoStage whole -> List.of(look(whole, video));
            case FrameStage _ ->
                frames.look(
                        all.stream()
                                .filter(other -> !known.contains(other.stage()))
                                .filter(FrameStage.class::isInstance)
                                .map(FrameStage.class::cast)
                                .toList(),
                        video);
        };
    }

    private static StageReport look(VideoStage stage, VideoTranscoded video) {
        long begin = System.nanoTime();
        var report = reported(stage.stage(), video, () -> stage.look(video));
        long millis = Duration.ofNanos(System.nanoTime() - begin).toMillis();
        return report.taking(report.effort().lasting(millis));
    }

    /** What a stage says, or that it has failed. */
    static StageReport reported(Stage stage, VideoTranscoded video, Supplier<StageReport> look) {
        try {
            return look.get();
        } catch (MediaUnavailableException e) {
            log.warn("Stage {} has no media of video {}: {}", stage, video.videoId(), e.getMessage());
            return StageReport.failed(stage, MEDIA_UNAVAILABLE);
        } catch (RuntimeException | LinkageError e) {
            log.warn("Stage {} failed for video {}", stage, video.videoId(), e);
            return StageReport.failed(stage, "FAILED_" + stage);
        }
    }
}
