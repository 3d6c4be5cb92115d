package dev.kinora.video.transcode.encoding;

import dev.kinora.starter.media.Sha256;
import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProblem;
import dev.kinora.video.transcode.TranscodeProperties;
import dev.kinora.video.transcode.ffmpeg.Engine;
import dev.kinora.video.transcode.ffmpeg.Progress;
import dev.kinora.video.transcode.ffmpeg.SandboxedProcess;
import dev.kinora.video.transcode.ffmpeg.SandboxedProcess.Ending;
import dev.kinora.video.transcode.ffmpeg.WorkFolder;
import dev.kinora.video.transcode.rendition.Frames;
import dev.kinora.video.transcode.rendition.HlsFolder;
import dev.kinora.video.transcode.rendition.Ladder;
import dev.kinora.video.transcode.rendition.MadeVideo;
import dev.kinora.video.transcode.rendition.Stills;
import dev.kinora.video.transcode.rendition.TranscodePlan;
import dev.kinora.video.transcode.source.FrameRate;
import dev.kinora.video.transcode.source.SourceMedia;
import dev.kinora.video.transcode.source.SourceProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Plans and makes videos with the engine, as a whole or in chunks that are joined. */
public final class Transcoder {

    /** The files made for the smallest rendition of a chunked video, including its sound and the files for screening. */
    public static final List<String> SMALLEST_FILES =
            List.of(HlsFolder.RENDITION, Commands.SOUND, HlsFolder.PROXY, Frames.PACK, Frames.INDEX);

    /** Upper bound of the factor on limits, whatever the settings. */
    private static final int MOST_TIMES = 100;

    private final Engine engine;
    private final SourceProbe probe;
    private final TranscodeProperties limits;

    public Transcoder(Engine engine, TranscodeProperties limits) {
        this.engine = engine;
        this.probe = new SourceProbe(engine, limits);
        this.limits = limits;
    }

    /**
     * Inspects a file and plans its transcoding.
     *
     * @throws TranscodeException if the file is refused
     */
    public TranscodePlan plan(Path file, Path folder) throws IOException, InterruptedException {
        SourceMedia source = probe.inspect(file, folder);
        Ladder ladder = Ladder.of(source, limits.maxRendition());
        var found = new Analysis(engine, limits).of(source, file, folder);
        if (!found.pictures()) {
            probe.decodeStart(source, file, folder);
        }
        FrameRate rate = ladder.top().rate();
        int group = Encoders.groupOf(rate);
        double chunk = limits.chunk().toMillis() / 1000.0;
        int chunkFrames = Math.max(1, (int) Math.round(rate.framesIn(chunk) / (double) group)) * group;
        boolean one = ladder.renditions().size() == 1; // Chunks contain all renditions but the smallest.
        boolean whole = one || source.duration().compareTo(limits.chunkAbove()) <= 0;
        // A remainder of less than a second is added to the previous chunk.
        double frames = source.seconds() * rate.perSecond() - rate.perSecond();
        int chunks = whole ? 1 : (int) Math.max(1, Math.ceil(frames / chunkFrames));
        return new TranscodePlan(source, ladder, found.crf(), found.gain(), chunkFrames, chunks, Sha256.hex(file));
    }

    /** Makes everything in one decode, into a folder with growing playlists. */
    public void whole(TranscodePlan plan, Path file, Path out, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        HlsFolder.prepare(plan, out);
        run(commands(plan).whole(file), out, plan.frames(), plan.rate(), progress);
        HlsFolder.ofAll(plan, out).packFrames();
    }

    /** The files made from each chunk. */
    public static List<String> chunkFiles(TranscodePlan plan) {
        return Commands.chunkFiles(plan);
    }

    /** Makes the picture of one chunk. */
    public void chunk(TranscodePlan plan, int number, Path file, Path out, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        run(commands(plan).chunk(file, number), out, plan.framesOf(number), plan.rate(), progress);
    }

    /**
     * Makes the smallest rendition with the complete sound, and the proxy and frames for screening, into a folder with a growing
     * playlist. {@link HlsFolder#pack} then makes the first of {@link #SMALLEST_FILES}.
     *
     * @throws TranscodeException CORRUPT if less than half of the source could be read
     */
    public void smallest(TranscodePlan plan, Path file, HlsFolder folder, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        HlsFolder.prepare(plan, folder.path());
        FrameRate rate = plan.ladder().smallest().rate();
        run(commands(plan).smallest(file), folder.path(), plan.framesOfSmallest(), rate, progress);
        folder.packFrames();
        folder.requireComplete();
    }

    /**
     * Joins the chunks and the smallest rendition.
     *
     * @param parts folder with {@code 0/v0.mp4}, {@code 0/v1.mp4}, …, {@code 1/v0.mp4}, …
     * @param smallest folder with {@link #SMALLEST_FILES}
     */
    public void join(TranscodePlan plan, Path parts, Path smallest, Path out) throws IOException, InterruptedException {
        HlsFolder.prepare(plan, out);
        var lists = new ArrayList<Path>();
        for (String name : chunkFiles(plan)) {
            lists.add(list(plan, parts, name));
        }
        run(
                commands(plan).join(lists, smallest.resolve(Commands.SOUND)),
                out,
                plan.frames(),
                plan.rate(),
                progress -> {});
        HlsFolder.ofSmallest(plan, out).unpack(smallest.resolve(HlsFolder.RENDITION));
        for (String name : List.of(HlsFolder.PROXY, Frames.PACK, Frames.INDEX)) {
            Files.copy(smallest.resolve(name), out.resolve(name));
        }
        int shared = plan.ladder().shared();
        List<String> pictures = shared < lists.size()
                ? Commands.concatenated(lists.get(shared))
                : Commands.movie(HlsFolder.ofAll(plan, out).fragments(shared));
        run(commands(plan).stills(pictures), out, plan.frames(), plan.rate(), progress -> {});
    }

    /** Adds the files derived from the finished renditions: poster, storyboard, download. */
    public MadeVideo finish(TranscodePlan plan, HlsFolder folder) throws IOException, InterruptedException {
        Path out = folder.path();
        folder.requireComplete();
        int shared = plan.ladder().shared();
        Path fragments = folder.fragments(shared);
        run(commands(plan).finish(fragments), out, plan.frames(), plan.rate(), progress -> {});
        Files.delete(fragments);
        Files.delete(out.resolve(Stills.TILES));
        MadeVideo made = folder.finish();
        Files.deleteIfExists(out.resolve(WorkFolder.PID_FILE));
        return made;
    }

    private Commands commands(TranscodePlan plan) {
        return new Commands(plan, limits);
    }

    private Path list(TranscodePlan plan, Path parts, String name) throws IOException {
        var lines = new ArrayList<>(List.of("ffconcat version 1.0"));
        for (int i = 0; i < plan.chunks(); i++) {
            lines.add("file %d/%s".formatted(i, name));
            if (i < plan.chunks() - 1) {
                double seconds = plan.rate().secondsOf(plan.chunkFrames());
                lines.add(String.format(Locale.ROOT, "duration %.9f", seconds));
            }
        }
        return Files.write(parts.resolve(name + ".ffconcat"), lines);
    }

    /** Runs the engine. Limits grow in proportion for videos longer than {@code chunkAbove}. */
    private void run(List<String> arguments, Path out, long frames, FrameRate rate, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        double times = 1000 * frames / rate.perSecond() / limits.chunkAbove().toMillis();
        try (SandboxedProcess process = engine.transcode(out, Math.clamp((long) Math.ceil(times), 1, MOST_TIMES))) {
            arguments.forEach(process::addArgument);
            refuseFailed(process.run(line -> {
                long done = Progress.frames(line);
                if (done >= 0) {
                    progress.accept(Progress.of(done, frames));
                }
            }));
        }
    }

    private void refuseFailed(Ending ending) throws IOException {
        if (engine.isClosed()) {
            throw new IllegalStateException("Cut off: the service is stopping");
        }
        ending.refuseOverrun();
        if (ending.exitCode() != 0) {
            throw new TranscodeException(TranscodeProblem.CORRUPT, "exit " + ending.exitCode() + " " + ending.errors());
        }
    }
}
