package dev.kinora.moderation.screening.stage;

import dev.kinora.moderation.picture.WordModel;
import dev.kinora.moderation.screening.media.FrameUnreadableException;
import dev.kinora.moderation.screening.media.ShownFrame;
import dev.kinora.visionclassifier.Picture;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads the words in the frames of a video. A frame that hardly differs from the last one that was read is not read
 * again, and reading ends when it takes too long, so that nobody can hold a worker with noise.
 */
@Component
class FrameReading {

    private final WordModel model;
    private final Duration patience;
    private final Timer timer;
    private final Counter same;
    private final Counter failed;

    FrameReading(WordModel model, StageProperties properties, MeterRegistry meters) {
        this.model = model;
        this.patience = properties.reading();
        this.timer = Timer.builder("kinora.screening.words.read")
                .description("Frames that were searched for words")
                .register(meters);
        this.same = Counter.builder("kinora.screening.words.same")
                .description("Frames that were not searched for words because they hardly differ from the one before")
                .register(meters);
        this.failed = Counter.builder("kinora.screening.words.failures")
                .description("Frames that could not be searched for words")
                .register(meters);
    }

    /**
     * What was read.
     *
     * @param frames number of frames that were looked at
     * @param complete whether those are all
     * @param version of the reader
     */
    record Result(int frames, boolean complete, List<SeenPassages.Passage> passages, String version) {}

    /** Begins with a video. */
    Run begin() {
        return new Run();
    }

    /** The frames of one video, as they pass by. */
    final class Run {

        private final SeenPassages seen = new SeenPassages();
        private long nanos;
        private @Nullable Picture last;
        private int frames;
        private boolean complete = true;

        /** Whether there is time for more frames. */
        boolean isOpen() {
            return complete;
        }

        /**
         * Reads the next frame, if there is time.
         *
         * @throws FrameUnreadableException if the frame is no picture
         * @throws dev.kinora.moderation.picture.PictureModelUnavailableException if there is no reader
         */
        void take(ShownFrame frame) {
            if (!complete || nanos >= patience.toNanos()) {
                complete = false;
                return;
            }
            frames++;
            long begin = System.nanoTime();
            try {
                read(frame, frame.picture());
            } catch (RuntimeException e) {
                failed.increment();
                throw e;
            } finally {
                nanos += System.nanoTime() - begin;
            }
        }

        private void read(ShownFrame frame, Picture picture) {
            if (last != null && FrameChange.isSmall(last, picture)) {
                same.increment();
                seen.seeTheSame(frame.atMs());
                return;
            }
            seen.see(frame.atMs(), timer.record(() -> model.read(picture)));
            last = picture;
        }

        /** What was read so far. */
        Result result(long durationMs) {
            return new Result(frames, complete, seen.passages(durationMs), model.version());
        }
    }
}
