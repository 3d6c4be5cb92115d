package dev.kinora.video.encoding;

import dev.kinora.video.engine.Engine;
import dev.kinora.video.engine.Progress;
import dev.kinora.video.engine.SandboxedProcess;
import dev.kinora.video.engine.SandboxedProcess.Ending;
import dev.kinora.video.engine.WorkFolder;
import dev.kinora.video.limits.TranscodeException;
import dev.kinora.video.limits.TranscodeProblem;
import dev.kinora.video.limits.TranscodeProperties;
import dev.kinora.video.media.Sha256;
import dev.kinora.video.rendition.HlsFolder;
import dev.kinora.video.rendition.Ladder;
import dev.kinora.video.rendition.MadeVideo;
import dev.kinora.video.rendition.Stills;
import dev.kinora.video.rendition.TranscodePlan;
import dev.kinora.video.source.FrameRate;
import dev.kinora.video.source.SourceMedia;
import dev.kinora.video.source.SourceProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/** Plans and makes videos with the engine: as a whole, or by chunks that are joined. */
public final class Transcoder {

    /** What the sound is made into. */
    public static final List<String> SOUND_FILES = Commands.SOUND_FILES;

    private final Engine engine;
    private final SourceProbe probe;
    private final TranscodeProperties limits;

    public Transcoder(Engine engine, TranscodeProperties limits) {
        this.engine = engine;
        this.probe = new SourceProbe(engine, limits);
        this.limits = limits;
    }

    /**
     * Inspects a file and decides how it is made.
     *
     * @throws TranscodeException if the file is refused
     */
    public TranscodePlan plan(Path file, Path folder) throws IOException, InterruptedException {
        SourceMedia source = probe.inspect(file, folder);
        Ladder ladder = Ladder.of(source, limits.maxRendition());
        var found = new Analysis(engine, limits).of(source, file, folder);
        FrameRate rate = ladder.top().rate();
        int group = Encoders.groupOf(rate);
        double chunk = limits.chunk().toMillis() / 1000.0;
        int chunkFrames = Math.max(1, (int) Math.round(rate.framesIn(chunk) / (double) group)) * group;
        boolean whole = source.duration().compareTo(limits.chunkAbove()) <= 0;
        // A rest of less than a second would make a chunk of next to nothing: the chunk before it takes it.
        double frames = source.seconds() * rate.perSecond() - rate.perSecond();
        int chunks = whole ? 1 : (int) Math.max(1, Math.ceil(frames / chunkFrames));
        return new TranscodePlan(source, ladder, found.crf(), found.gain(), chunkFrames, chunks, Sha256.hex(file));
    }

    /** Makes everything in one decode, into a folder whose playlists grow meanwhile. */
    public void whole(TranscodePlan plan, Path file, Path out, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        HlsFolder.prepare(plan, out);
        run(commands(plan).whole(file), out, plan.frames(), progress);
    }

    /** What each chunk is made into. */
    public static List<String> chunkFiles(TranscodePlan plan) {
        return Commands.chunkFiles(plan);
    }

    /** Makes the picture of one chunk. */
    public void chunk(TranscodePlan plan, int number, Path file, Path out, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        run(commands(plan).chunk(file, number), out, plan.framesOf(number), progress);
    }

    /** Makes the whole sound. */
    public void sound(TranscodePlan plan, Path file, Path out) throws IOException, InterruptedException {
        run(commands(plan).sound(file), out, plan.frames(), progress -> {});
    }

    /**
     * Joins the first chunks, or all.
     *
     * @param parts folder with {@code 0/v0.mp4}, {@code 0/v1.mp4}, …, {@code 1/v0.mp4}, … and {@code sound/}
     * @param count how many chunks; fewer than all make playlists only
     */
    public void join(TranscodePlan plan, Path parts, int count, Path out) throws IOException, InterruptedException {
        boolean complete = count == plan.chunks();
        HlsFolder.prepare(plan, out);
        int renditions = plan.ladder().renditions().size();
        var lists = new ArrayList<Path>();
        for (int i = 0; i < renditions; i++) {
            lists.add(list(plan, parts, count, Commands.renditionFile(i)));
        }
        if (complete) {
            lists.add(list(plan, parts, count, Commands.PROXY_PICTURE));
        }
        Path sound = parts.resolve("sound").resolve(Commands.SOUND);
        Path proxySound = parts.resolve("sound").resolve(Commands.PROXY_SOUND);
        run(commands(plan).join(lists, sound, proxySound, complete), out, plan.frames(), progress -> {});
        if (complete) {
            run(commands(plan).stills(lists.get(plan.ladder().shared())), out, plan.frames(), progress -> {});
        }
    }

    /** Adds what is made of the finished renditions: poster, storyboard, download. */
    public MadeVideo finish(TranscodePlan plan, HlsFolder folder) throws IOException, InterruptedException {
        Path out = folder.path();
        folder.requireComplete();
        int shared = plan.ladder().shared();
        Path fragments = folder.fragments(shared);
        run(commands(plan).finish(fragments), out, plan.frames(), progress -> {});
        Files.delete(fragments);
        Files.delete(out.resolve(Stills.TILES));
        MadeVideo made = folder.finish();
        Files.deleteIfExists(out.resolve(WorkFolder.PID_FILE));
        return made;
    }

    private Commands commands(TranscodePlan plan) {
        return new Commands(plan, limits);
    }

    private Path list(TranscodePlan plan, Path parts, int count, String name) throws IOException {
        var lines = new ArrayList<>(List.of("ffconcat version 1.0"));
        for (int i = 0; i < count; i++) {
            lines.add("file %d/%s".formatted(i, name));
            if (i < plan.chunks() - 1) {
                double seconds = plan.rate().secondsOf(plan.chunkFrames());
                lines.add(String.format(Locale.ROOT, "duration %.9f", seconds));
            }
        }
        return Files.write(parts.resolve(name + ".ffconcat"), lines);
    }

    private void run(List<String> arguments, Path out, long frames, Consumer<Progress> progress)
            throws IOException, InterruptedException {
        try (SandboxedProcess process = engine.transcode(out)) {
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
