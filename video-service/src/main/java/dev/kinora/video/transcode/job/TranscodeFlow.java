package dev.kinora.video.transcode.job;

import dev.kinora.video.catalog.VideoLifecycle;
import dev.kinora.video.catalog.VideoLifecycle.Work;
import dev.kinora.video.catalog.metadata.Failure;
import dev.kinora.video.catalog.metadata.TranscodedMedia;
import dev.kinora.video.media.MediaKeys;
import dev.kinora.video.media.MediaRemovals;
import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProblem;
import dev.kinora.video.transcode.rendition.TranscodePlan;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The transitions after a part succeeded or failed. Each call is one transaction on queue, job and video, and has no
 * effect for a worker that has lost its part.
 */
@Component
@Transactional
class TranscodeFlow {

    private final TranscodeQueue queue;
    private final TranscodeJobs jobs;
    private final VideoLifecycle lifecycle;
    private final MediaRemovals removals;

    TranscodeFlow(TranscodeQueue queue, TranscodeJobs jobs, VideoLifecycle lifecycle, MediaRemovals removals) {
        this.queue = queue;
        this.jobs = jobs;
        this.lifecycle = lifecycle;
        this.removals = removals;
    }

    /** Starts the work on a video; idempotent. */
    void open(UUID videoId) {
        jobs.open(videoId);
        queue.add(videoId, Part.PLAN_NUMBER, Part.Kind.PLAN);
    }

    /**
     * Records that a worker inspects a source.
     *
     * @return empty if the video needs no more work; its job is then closed
     */
    Optional<Work> inspect(Part part) {
        Optional<Work> work = lifecycle.startTranscoding(part.videoId());
        work.ifPresentOrElse(jobs::inspect, () -> close(part.videoId()));
        return work;
    }

    /** Adds the parts of a planned video. */
    void planned(Part part, TranscodePlan plan) {
        if (!queue.complete(part)) {
            return;
        }
        UUID videoId = part.videoId();
        jobs.plan(videoId, plan);
        if (plan.whole()) {
            queue.add(videoId, Part.FINAL_NUMBER, Part.Kind.WHOLE);
            return;
        }
        queue.add(videoId, Part.SMALLEST_NUMBER, Part.Kind.SMALLEST);
        for (int chunk = 0; chunk < plan.chunks(); chunk++) {
            queue.add(videoId, chunk, Part.Kind.CHUNK);
        }
    }

    /** Completes a chunk or the smallest rendition; after the last one adds the part that joins them. */
    void encoded(Part part) {
        if (!queue.complete(part)) {
            return;
        }
        removals.keep(MediaKeys.chunks(part.videoId()));
        if (queue.unfinished(part.videoId()) == 0) {
            queue.add(part.videoId(), Part.FINAL_NUMBER, Part.Kind.JOIN);
        }
    }

    /** Repeats parts whose files are missing in the store, before everything is joined. */
    void lost(Part join, Collection<Integer> numbers) {
        if (queue.complete(join)) {
            queue.remove(join);
            numbers.forEach(number -> queue.repeat(join.videoId(), number));
        }
    }

    /** Lets the owner play the finished segments of this generation. */
    void playable(UUID videoId, UUID generation) {
        lifecycle.previewTranscoding(videoId, generation);
    }

    /** Completes a video whose files are in the store. */
    void made(Part part, UUID generation, TranscodedMedia media) {
        if (queue.complete(part)) {
            lifecycle.finishTranscoding(part.videoId(), generation, media);
            close(part.videoId());
        }
    }

    /** Fails a video. */
    void failed(Part part, TranscodeException reason) {
        if (queue.complete(part)) {
            TranscodeProblem problem = reason.problem();
            lifecycle.failTranscoding(
                    part.videoId(), new Failure(problem.code(), reason.advice(), problem.retryable()));
            close(part.videoId());
        }
    }

    private void close(UUID videoId) {
        queue.removeAll(videoId);
        jobs.close(videoId);
        removals.remove(MediaKeys.chunks(videoId));
    }
}
