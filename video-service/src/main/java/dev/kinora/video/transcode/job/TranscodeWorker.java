package dev.kinora.video.transcode.job;

import dev.kinora.video.catalog.metadata.TranscodedMedia;
import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProblem;
import dev.kinora.video.transcode.encoding.Transcoder;
import dev.kinora.video.transcode.ffmpeg.Progress;
import dev.kinora.video.transcode.ffmpeg.WorkFolder;
import dev.kinora.video.transcode.rendition.Generation;
import dev.kinora.video.transcode.rendition.HlsFolder;
import dev.kinora.video.transcode.rendition.MadeVideo;
import dev.kinora.video.transcode.rendition.Preview;
import dev.kinora.video.transcode.rendition.TranscodePlan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes one part of the work on a video. A part may be processed repeatedly or by two workers at once: remains of
 * earlier attempts are removed, and only the result of the lease holder is used.
 */
class TranscodeWorker {

    private static final Logger log = LoggerFactory.getLogger(TranscodeWorker.class);
    private static final String SMALLEST = "smallest";

    private final Transcoder transcoder;
    private final TranscodeFlow flow;
    private final TranscodeJobs jobs;
    private final TranscodeFiles files;
    private final int maxAttempts;

    TranscodeWorker(
            Transcoder transcoder, TranscodeFlow flow, TranscodeJobs jobs, TranscodeFiles files, int maxAttempts) {
        this.transcoder = transcoder;
        this.flow = flow;
        this.jobs = jobs;
        this.files = files;
        this.maxAttempts = maxAttempts;
    }

    /** Whether the disk has room for an attempt; without room it would fail. */
    boolean hasRoom() {
        return files.hasRoom();
    }

    /**
     * Processes a part, or fails its video.
     *
     * @param percent receives the progress of the part, 0 to 99
     * @throws IOException for a temporary failure; the part can be tried again
     */
    void work(Part part, IntConsumer percent) throws IOException, InterruptedException {
        if (part.attempts() > maxAttempts) {
            String tries = maxAttempts + " attempts at " + part.kind();
            flow.failed(part, new TranscodeException(TranscodeProblem.TRANSCODE_FAILED, tries));
            return;
        }
        log.info("{} {} of video {}, attempt {}", part.kind(), part.number(), part.videoId(), part.attempts());
        try (WorkFolder folder = files.workFolder(part)) {
            switch (part.kind()) {
                case PLAN -> plan(part, folder);
                case WHOLE -> whole(part, folder, percent);
                case CHUNK -> chunk(part, folder, percent);
                case SMALLEST -> smallest(part, folder, percent);
                case JOIN -> join(part, folder);
            }
        } catch (TranscodeException e) {
            log.info("Video {} refused: {}", part.videoId(), e.getMessage());
            flow.failed(part, e);
        }
    }

    private void plan(Part part, WorkFolder folder) throws IOException, InterruptedException {
        if (flow.inspect(part).isPresent()) {
            flow.planned(part, transcoder.plan(files.source(part.videoId(), folder), folder.path()));
        }
    }

    private void whole(Part part, WorkFolder folder, IntConsumer percent) throws IOException, InterruptedException {
        TranscodeJob job = job(part);
        Path out = folder.output();
        Generation generation = files.generation(job.playback());
        try (Preview preview = preview(part, HlsFolder.ofAll(job.planned(), out), generation)) {
            transcoder.whole(job.planned(), files.source(part.videoId(), folder), out, progress -> {
                preview.grow();
                percent.accept(progress.percent());
            });
            finish(part, job, preview, generation);
        }
    }

    private void chunk(Part part, WorkFolder folder, IntConsumer percent) throws IOException, InterruptedException {
        TranscodePlan plan = job(part).planned();
        Path out = folder.output();
        Consumer<Progress> progress = done -> percent.accept(done.percent());
        transcoder.chunk(plan, part.number(), files.source(part.videoId(), folder), out, progress);
        files.putParts(part.videoId(), Integer.toString(part.number()), out, Transcoder.chunkFiles(plan));
        flow.encoded(part);
    }

    /** The preview is a separate generation, which is deleted after everything is joined. */
    private void smallest(Part part, WorkFolder folder, IntConsumer percent) throws IOException, InterruptedException {
        TranscodeJob job = job(part);
        HlsFolder hls = HlsFolder.ofSmallest(job.planned(), folder.output());
        try (Preview preview = preview(part, hls, files.generation(job.playback()))) {
            transcoder.smallest(job.planned(), files.source(part.videoId(), folder), hls, progress -> {
                preview.grow();
                percent.accept(progress.percent());
            });
            preview.end();
        }
        hls.pack();
        files.putParts(part.videoId(), SMALLEST, hls.path(), Transcoder.SMALLEST_FILES);
        flow.encoded(part);
    }

    private void join(Part part, WorkFolder folder) throws IOException, InterruptedException {
        TranscodeJob job = job(part);
        TranscodePlan plan = job.planned();
        Map<Integer, List<String>> needed = partFiles(plan);
        List<Integer> lost = lost(files.parts(part.videoId()), needed);
        if (!lost.isEmpty()) {
            log.warn("Files of parts {} of video {} are missing; repeating the parts", lost, part.videoId());
            flow.lost(part, lost);
            return;
        }
        Path parts = Files.createDirectories(folder.path().resolve("parts"));
        for (List<String> names : needed.values()) {
            for (String name : names) {
                files.fetchPart(part.videoId(), name, parts);
            }
        }
        jobs.advance(part.videoId(), TranscodeStep.JOINING, 97);
        Path out = folder.output();
        Generation generation = files.generation(job.playback());
        transcoder.join(plan, parts, parts.resolve(SMALLEST), out);
        try (Preview preview = preview(part, HlsFolder.ofAll(plan, out), generation)) {
            finish(part, job, preview, generation);
        }
    }

    /** The files that have to be joined, by the number of their part. */
    private static Map<Integer, List<String>> partFiles(TranscodePlan plan) {
        var files = new LinkedHashMap<Integer, List<String>>();
        for (int chunk = 0; chunk < plan.chunks(); chunk++) {
            String folder = chunk + "/";
            files.put(
                    chunk,
                    Transcoder.chunkFiles(plan).stream().map(folder::concat).toList());
        }
        files.put(
                Part.SMALLEST_NUMBER,
                Transcoder.SMALLEST_FILES.stream().map((SMALLEST + "/")::concat).toList());
        return files;
    }

    private static List<Integer> lost(Set<String> present, Map<Integer, List<String>> needed) {
        return needed.entrySet().stream()
                .filter(part -> !present.containsAll(part.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Preview preview(Part part, HlsFolder folder, Generation generation) {
        UUID videoId = part.videoId();
        return new Preview(folder, generation, () -> flow.playable(videoId, generation.id()));
    }

    private void finish(Part part, TranscodeJob job, Preview preview, Generation generation)
            throws IOException, InterruptedException {
        TranscodePlan plan = job.planned();
        MadeVideo made = transcoder.finish(plan, preview.folder());
        preview.complete();
        flow.made(
                part,
                generation.id(),
                new TranscodedMedia(
                        made.duration().toMillis(), made.width(), made.height(), plan.sha256(), made.blurhash()));
    }

    private TranscodeJob job(Part part) {
        return jobs.find(part.videoId())
                .orElseThrow(() -> new IllegalStateException("Video " + part.videoId() + " has no job"));
    }
}
