package dev.kinora.video.transcode;

import dev.kinora.video.catalog.Failure;
import dev.kinora.video.catalog.TranscodedMedia;
import dev.kinora.video.catalog.VideoLifecycle;
import dev.kinora.video.catalog.VideoLifecycle.Work;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
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
    private final MediaShelf shelf;
    private final int maxAttempts;

    TranscodeWorker(
            Transcoder transcoder, VideoLifecycle lifecycle, TranscodeJobs jobs, MediaShelf shelf, int maxAttempts) {
        this.transcoder = transcoder;
        this.lifecycle = lifecycle;
        this.jobs = jobs;
        this.shelf = shelf;
        this.maxAttempts = maxAttempts;
    }

    /**
     * Makes the video, or notes why it cannot be made.
     *
     * @throws IOException for a passing failure: ask again
     */
    void work(UUID videoId) throws IOException, InterruptedException {
        Optional<Work> work = lifecycle.startTranscoding(videoId);
        if (work.isEmpty()) {
            log.info("Video {} needs no transcoding any more", videoId);
            return;
        }
        int attempt = jobs.startAttempt(videoId);
        log.info("Transcoding video {}, attempt {}", videoId, attempt);
        if (attempt > maxAttempts) {
            fail(videoId, TranscodeProblem.TRANSCODE_FAILED);
            return;
        }
        try (WorkFolder folder = shelf.workFolder(videoId)) {
            transcode(work.get(), folder);
            jobs.forget(videoId);
        } catch (TranscodeException e) {
            log.info("Video {} refused: {}", videoId, e.getMessage());
            fail(videoId, e.problem());
        }
    }

    private void transcode(Work work, WorkFolder folder) throws IOException, InterruptedException {
        UUID videoId = work.videoId();
        Path source = shelf.source(videoId, folder);
        Transcoder.Result result = transcoder.transcode(
                source, folder.path(), progress -> jobs.advance(videoId, work.ownerId(), progress));
        var media = new TranscodedMedia(result.duration().toMillis(), result.width(), result.height(), sha256(source));
        lifecycle.finishTranscoding(videoId, shelf.store(work.playbackId(), result.folder()), media);
    }

    private void fail(UUID videoId, TranscodeProblem problem) {
        lifecycle.failTranscoding(videoId, new Failure(problem.name(), problem.advice(), problem.retryable()));
        jobs.forget(videoId);
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
