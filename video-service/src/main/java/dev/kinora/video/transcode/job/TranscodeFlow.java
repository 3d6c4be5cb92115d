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
 * What follows from a part that is done or cannot be done: each call is one transaction of queue, job and video, and does
 * nothing for a worker that has lost its part.
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

    /** A video is to be made. Once is enough; more often does no harm. */
    void open(UUID videoId) {
        jobs.open(videoId);
        queue.add(videoId, Part.PLAN_NUMBER, Part.Kind.PLAN);
    }

    /**
     * A worker begins to look at a source.
     *
     * @return empty when the video needs no work any more; the job is closed then
     */
    Optional<Work> inspect(Part part) {
        Optional<Work> work = lifecycle.startTranscoding(part.videoId());
        work.ifPresentOrElse(jobs::inspect, () -> close(part.videoId()));
        return work;
    }

    /** The plan is made: shares the work out. */
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

    /** A chunk or the smallest rendition is done: when it was the last, everything can be joined. */
    void encoded(Part part) {
        if (!queue.complete(part)) {
            return;
        }
        removals.keep(MediaKeys.chunks(part.videoId()));
        if (queue.unfinished(part.videoId()) == 0) {
            queue.add(part.videoId(), Part.FINAL_NUMBER, Part.Kind.JOIN);
        }
    }

    /** What these parts made is gone from the store: they are made again, and then everything is joined. */
    void lost(Part join, Collection<Integer> numbers) {
        if (queue.complete(join)) {
            queue.remove(join);
            numbers.forEach(number -> queue.repeat(join.videoId(), number));
        }
    }

    /** The owner may play what is there of this generation. */
    void playable(UUID videoId, UUID generation) {
        lifecycle.previewTranscoding(videoId, generation);
    }

    /** The video is made and its files are in the store. */
    void made(Part part, UUID generation, TranscodedMedia media) {
        if (queue.complete(part)) {
            lifecycle.finishTranscoding(part.videoId(), generation, media);
            close(part.videoId());
        }
    }

    /** No video can be made. */
    void failed(Part part, TranscodeException reason) {
        if (queue.complete(part)) {
            TranscodeProblem problem = reason.problem();
            lifecycle.failTranscoding(
                    part.videoId(), new Failure(problem.name(), reason.advice(), problem.retryable()));
            close(part.videoId());
        }
    }

    private void close(UUID videoId) {
        queue.removeAll(videoId);
        jobs.close(videoId);
        removals.remove(MediaKeys.chunks(videoId));
    }
}
