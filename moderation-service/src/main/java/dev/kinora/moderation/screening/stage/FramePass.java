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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows the sampled frames of a video to several checks, some frames at a time: each is fetched once and decoded once, and
 * only those of one group are in memory. The checks look at a group at the same time, each on a thread of its own. One
 * that fails or has seen enough does not keep the others from looking.
 */
@Component
public class FramePass implements AutoCloseable {

    private final ScreeningMedia media;
    private final Timer decoding;

    /** As many threads as checks look just now. Not virtual ones: checks compute in native code. */
    private final ExecutorService checks = Executors.newCachedThreadPool(
            Thread.ofPlatform().daemon().name("frame-check-", 0).factory());

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
        var runs = stages.stream().map(stage -> new Run(stage, video)).toList();
        runs.forEach(Run::begin);
        long begin = System.nanoTime();
        var looking = new AtomicLong();
        try {
            show(video, runs, looking);
        } catch (RuntimeException | LinkageError e) {
            runs.stream().filter(Run::isOpen).forEach(run -> run.end(e)); // There are no more frames for them.
        }
        long shared = (System.nanoTime() - begin - looking.get()) / Math.max(1, runs.size());
        runs.forEach(Run::report);
        return runs.stream().map(run -> run.taking(shared)).toList();
    }

    /** Shows all frames, and adds up for how many nanoseconds the slowest check looked at each group. */
    private void show(VideoTranscoded video, List<Run> runs, AtomicLong looking) {
        if (runs.stream().noneMatch(Run::isOpen)) {
            return;
        }
        media.frames(video.media().playbackId(), video.media().durationMs(), some -> {
            var shown = some.stream().map(this::decoded).toList();
            long begin = System.nanoTime();
            CompletableFuture.allOf(runs.stream()
                            .filter(Run::isOpen)
                            .map(run -> CompletableFuture.runAsync(() -> run.take(shown), checks))
                            .toArray(CompletableFuture[]::new))
                    .join();
            looking.addAndGet(System.nanoTime() - begin);
            return runs.stream().anyMatch(Run::isOpen);
        });
    }

    @Override
    public void close() {
        checks.shutdownNow();
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
