package dev.kinora.moderation.screening.stage;

import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.screening.media.SampledFrame;
import dev.kinora.moderation.screening.media.ScreeningMedia;
import dev.kinora.moderation.screening.media.ShownFrame;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows the sampled frames of a video to several checks at once, some at a time: each is fetched once and decoded once, and
 * only those of one group are in memory. A check that fails or has seen enough does not keep the others from looking.
 */
@Component
public class FramePass {

    private final ScreeningMedia media;
    private final Timer decoding;

    FramePass(ScreeningMedia media, MeterRegistry meters) {
        this.media = media;
        this.decoding = Timer.builder("kinora.screening.frames.decoded")
                .description("Sampled frames that were decoded, once for all checks")
                .register(meters);
    }

    /**
     * The reports of these checks about a video, in their order. The time of fetching and decoding is divided among them.
     */
    public List<StageReport> look(List<FrameStage> stages, VideoTranscoded video) {
        long begin = System.nanoTime();
        var runs = stages.stream().map(stage -> new Run(stage, video)).toList();
        runs.forEach(Run::begin);
        try {
            show(video, runs);
        } catch (RuntimeException | LinkageError e) {
            runs.stream().filter(Run::isOpen).forEach(run -> run.end(e)); // There are no more frames for them.
        }
        runs.forEach(Run::report);
        long own = runs.stream().mapToLong(run -> run.nanos).sum();
        long shared = (System.nanoTime() - begin - own) / Math.max(1, runs.size());
        return runs.stream().map(run -> run.taking(shared)).toList();
    }

    private void show(VideoTranscoded video, List<Run> runs) {
        if (runs.stream().noneMatch(Run::isOpen)) {
            return;
        }
        media.frames(video.media().playbackId(), video.media().durationMs(), some -> {
            var shown = some.stream().map(this::decoded).toList();
            runs.stream().filter(Run::isOpen).forEach(run -> run.take(shown));
            return runs.stream().anyMatch(Run::isOpen);
        });
    }

    private ShownFrame decoded(SampledFrame frame) {
        return decoding.record(() -> ShownFrame.of(frame));
    }

    /** One check of the video. */
    private static final class Run {

        private final FrameStage stage;
        private final VideoTranscoded video;
        private @Nullable FrameLook look;
        private @Nullable StageReport report;
        private long nanos;

        private Run(FrameStage stage, VideoTranscoded video) {
            this.stage = stage;
            this.video = video;
        }

        private boolean isOpen() {
            return report == null && look != null && look.isOpen();
        }

        private void begin() {
            measured(() -> look = stage.begin(video));
        }

        private void take(List<ShownFrame> frames) {
            var looking = look;
            if (looking != null) {
                measured(() -> looking.take(frames));
            }
        }

        private void report() {
            var looking = look;
            if (report == null && looking != null) {
                measured(() -> report = looking.report());
            }
        }

        private void measured(Runnable step) {
            long begin = System.nanoTime();
            try {
                step.run();
            } catch (RuntimeException | LinkageError e) {
                end(e);
            } finally {
                nanos += System.nanoTime() - begin;
            }
        }

        /** Ends it without what it would have said. */
        private void end(Throwable failure) {
            report = Stages.reported(stage.stage(), video, () -> {
                if (failure instanceof RuntimeException known) {
                    return stage.without(video, known);
                }
                throw (LinkageError) failure;
            });
        }

        private StageReport taking(long shared) {
            var said = Objects.requireNonNull(report);
            long millis = Duration.ofNanos(nanos + shared).toMillis();
            return said.taking(said.effort().lasting(millis));
        }
    }
}
