package dev.kinora.video.hostile;

import dev.kinora.video.transcode.TinyLimits;
import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.encoding.Transcoder;
import dev.kinora.video.transcode.ffmpeg.Engine;
import dev.kinora.video.transcode.ffmpeg.WorkFolder;
import dev.kinora.video.transcode.rendition.HlsFolder;
import dev.kinora.video.transcode.rendition.MadeVideo;
import dev.kinora.video.transcode.rendition.TranscodePlan;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** Transcodes a file like a worker, with limits suitable for tiny clips. */
record Making(Path folder, Duration duration, int width, int height) {

    /**
     * Inspects and transcodes.
     *
     * @throws TranscodeException if the file is refused
     */
    static Making of(Path file, Engine engine, Path work) throws IOException, InterruptedException {
        var transcoder = new Transcoder(engine, TinyLimits.of());
        TranscodePlan plan = transcoder.plan(file, work);
        Path out = new WorkFolder(work).output();
        transcoder.whole(plan, file, out, progress -> {});
        MadeVideo made = transcoder.finish(plan, HlsFolder.ofAll(plan, out));
        return new Making(out, made.duration(), made.width(), made.height());
    }
}
