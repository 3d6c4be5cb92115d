package dev.kinora.video.transcode;

import dev.kinora.video.catalog.Failure;
import dev.kinora.video.catalog.TranscodedMedia;
import dev.kinora.video.catalog.VideoLifecycle;
import dev.kinora.video.playback.MediaStore;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does the work for one video. It may be asked again for the same video at any time: what a dead attempt left is
 * removed, a finished video is left alone, and only one attempt's result is taken.
 */
class TranscodeWorker {

    private static final Logger log = LoggerFactory.getLogger(TranscodeWorker.class);

    private final Transcoder transcoder;
    private final VideoLifecycle lifecycle;
    private final TranscodeJobs jobs;
    private final MediaStore store;
    private final int maxAttempts;

    TranscodeWorker(
            Transcoder transcoder, VideoLifecycle lifecycle, TranscodeJobs jobs, MediaStore store, int maxAttempts) {
        this.transcoder = transcoder;
        this.lifecycle = lifecycle;
        this.jobs = jobs;
        this.store = store;
        this.maxAttempts = maxAttempts;
    }

    /**
     * Makes the video, or notes why it cannot be made.
     *
     * @throws IOException for a passing failure: ask again
     */
    void work(UUID videoId) throws IOException, InterruptedException {
        var owner = lifecycle.startTranscoding(videoId);
        if (owner.isEmpty()) {
            log.info("Video {} needs no transcoding any more", videoId);
            return;
        }
        int attempt = jobs.startAttempt(videoId);
        log.info("Transcoding video {}, attempt {}", videoId, attempt);
        if (attempt > maxAttempts) {
            fail(videoId, TranscodeProblem.TRANSCODE_FAILED);
            return;
        }
        try (WorkFolder work = WorkFolder.fresh(store.workFolder(videoId))) {
            transcode(videoId, owner.get(), work);
            jobs.forget(videoId);
        } catch (TranscodeException e) {
            log.info("Video {} refused: {}", videoId, e.getMessage());
            fail(videoId, e.problem());
        }
    }

    private void transcode(UUID videoId, UUID ownerId, WorkFolder work) throws IOException, InterruptedException {
        Path source = store.findSource(videoId)
                .orElseThrow(() -> new TranscodeException(TranscodeProblem.SOURCE_MISSING, "no file"));
        Transcoder.Result result =
                transcoder.transcode(source, work.path(), progress -> jobs.advance(videoId, ownerId, progress));
        lifecycle.finishTranscoding(
                videoId,
                result.folder(),
                new TranscodedMedia(result.duration().toMillis(), result.width(), result.height(), sha256(source)));
    }

    private void fail(UUID videoId, TranscodeProblem problem) {
        var failure = new Failure(problem.name(), problem.advice(), problem.retryable());
        boolean failed = lifecycle.failTranscoding(videoId, failure);
        jobs.forget(videoId);
        if (failed && !failure.retryable()) {
            store.deleteSource(videoId);
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            in.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), digest));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
