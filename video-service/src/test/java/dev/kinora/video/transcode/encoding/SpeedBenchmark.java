package dev.kinora.video.transcode.encoding;

import static dev.kinora.video.transcode.encoding.Workbench.median;

import dev.kinora.video.transcode.TranscodeProperties;
import dev.kinora.video.transcode.encoding.Workbench.Cost;
import dev.kinora.video.transcode.ffmpeg.Engine;
import dev.kinora.video.transcode.rendition.Frames;
import dev.kinora.video.transcode.rendition.HlsFolder;
import dev.kinora.video.transcode.rendition.Ladder;
import dev.kinora.video.transcode.rendition.Ladder.Rendition;
import dev.kinora.video.transcode.rendition.Stills;
import dev.kinora.video.transcode.rendition.TranscodePlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;

/** Compares the complete ladder with plain ffmpeg for the same outputs, in one command or one command per output. */
final class SpeedBenchmark {

    /** A detailed picture over which the camera moves, in units of half the size of the clip. */
    private static final String PICTURE = "-f lavfi -i mandelbrot=size=%dx%d:rate=1:start_scale=0.6 -frames:v 1";

    /** The path of the camera and some grain: hard to encode and quick to make. */
    private static final String CAMERA =
            "crop=%1$d:%2$d:x='%1$d*(0.25+0.24*sin(0.7*t))':y='%2$d*(0.25+0.24*cos(0.5*t))',noise=alls=2:allf=t:all_seed=4,format=yuv420p";

    private final Workbench bench;
    private final TranscodeProperties limits;
    private final Transcoder transcoder;
    private final int rounds;

    SpeedBenchmark(Workbench bench, TranscodeProperties limits, Engine engine) {
        this.bench = bench;
        this.limits = limits;
        this.transcoder = new Transcoder(engine, limits);
        this.rounds = bench.quick() ? 1 : 3;
    }

    /** One round of all variants. */
    private record Round(Cost ours, Phases phases, Cost bare, Cost each) {}

    /** Seconds from the start of our run to each result. */
    private record Phases(double planned, double playable, double made) {}

    /** A typical phone video at its bit rate, and a smaller one, in which constant costs weigh more. */
    void run() throws Exception {
        run(1080, 1920, bench.quick() ? 3 : 15, "-b:v 17M");
        run(540, 960, bench.quick() ? 4 : 12, "-crf 18");
    }

    private void run(int width, int height, int seconds, String quality) throws Exception {
        Path picture = bench.make("picture.png", PICTURE.formatted(width * 3 / 2, height * 3 / 2));
        Path clip = bench.make(
                "speed-" + width + ".mp4",
                "-loop 1 -framerate 30 -i " + picture + " -f lavfi -i anoisesrc=amplitude=0.1:seed=1 -t " + seconds
                        + " -vf " + CAMERA.formatted(width, height)
                        + " -c:v libx264 -preset veryfast " + quality + " -c:a aac");
        TranscodePlan plan = transcoder.plan(clip, bench.folder());
        var done = new ArrayList<Round>();
        for (int i = 1; i <= rounds; i++) {
            Round round = round(plan, clip);
            done.add(round);
            bench.say(
                    "%d × %d, round %d (wall s / processor s): ours %.2f / %.2f (planned after %.2f, first playable"
                            + " %.2f, encoded %.2f), one bare command %.2f / %.2f, one command per output %.2f / %.2f",
                    width,
                    height,
                    i,
                    round.ours.wall(),
                    round.ours.processor(),
                    round.phases.planned(),
                    round.phases.playable(),
                    round.phases.made(),
                    round.bare.wall(),
                    round.bare.processor(),
                    round.each.wall(),
                    round.each.processor());
        }
        table("%d s of %d × %d".formatted(seconds, width, height), done, plan);
    }

    private void table(String clip, List<Round> done, TranscodePlan plan) {
        bench.say(
                "%n| %s, %d renditions, median of the ratios of %d rounds | wall | processor | wanted |%n"
                        + "|---|---|---|---|",
                clip, plan.ladder().renditions().size(), rounds);
        row(
                "everything, inspection and analysis included, against one bare ffmpeg command",
                done.stream()
                        .map(round -> round.ours.wall() / round.bare.wall())
                        .toList(),
                done.stream()
                        .map(round -> round.ours.processor() / round.bare.processor())
                        .toList(),
                1.10);
        row(
                "the same against one ffmpeg per rendition and output, one after the other",
                done.stream()
                        .map(round -> round.ours.wall() / round.each.wall())
                        .toList(),
                done.stream()
                        .map(round -> round.ours.processor() / round.each.processor())
                        .toList(),
                0.85);
        bench.say(
                "| time to the first playable segment against the whole | %.2f | | ≤ 0.50 |%n",
                median(done.stream()
                        .map(round -> round.phases.playable() / round.ours.wall())
                        .toList()));
    }

    private void row(String what, List<Double> wall, List<Double> processor, double wanted) {
        bench.say("| %s | %.2f | %.2f | ≤ %.2f |", what, median(wall), median(processor), wanted);
    }

    private Round round(TranscodePlan plan, Path clip) throws Exception {
        var phases = new AtomicReference<Phases>();
        Cost ours = bench.cost(() -> phases.set(whole(clip)));
        Cost bare = bench.cost(() -> bare(plan, clip));
        Cost each = bench.cost(() -> oneByOne(plan, clip));
        return new Round(ours, Objects.requireNonNull(phases.get()), bare, each);
    }

    private Phases whole(Path clip) throws Exception {
        long start = System.nanoTime();
        Path work = bench.fresh("ours");
        TranscodePlan plan = transcoder.plan(clip, work);
        long planned = System.nanoTime();
        var playable = new AtomicLong();
        Path made = Files.createDirectories(work.resolve("out"));
        var hls = HlsFolder.ofAll(plan, made);
        transcoder.whole(plan, clip, made, progress -> {
            if (playable.get() == 0 && isPlayable(hls)) {
                playable.set(System.nanoTime());
            }
        });
        long encoded = System.nanoTime();
        transcoder.finish(plan, hls);
        return new Phases((planned - start) / 1e9, (playable.get() - start) / 1e9, (encoded - start) / 1e9);
    }

    private static boolean isPlayable(HlsFolder hls) {
        try {
            for (int i = 0; i < hls.plan().ladder().renditions().size(); i++) {
                Path playlist = hls.rendition(i).resolve(HlsFolder.PLAYLIST);
                if (!Files.exists(playlist) || !Files.readString(playlist).contains("#EXTINF:")) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Exactly the engine runs of our transcoder, without its surroundings. */
    private void bare(TranscodePlan plan, Path clip) throws Exception {
        Path made = bench.fresh("bare");
        HlsFolder.prepare(plan, made);
        bench.plain(made, new Commands(plan, limits).whole(clip));
        bench.plain(
                made,
                new Commands(plan, limits)
                        .finish(HlsFolder.ofAll(plan, made)
                                .fragments(plan.ladder().shared())));
    }

    /** One command per output, each of which decodes the source. */
    private void oneByOne(TranscodePlan plan, Path clip) throws Exception {
        Path made = bench.fresh("each");
        HlsFolder.prepare(plan, made);
        for (Rendition rendition : plan.ladder().renditions()) {
            Path folder = Files.createDirectories(made.resolve("r" + rendition.shortSide()));
            bench.plain(folder, alone(plan, clip, rendition));
        }
        Rendition top = plan.ladder().top();
        Rendition small = plan.ladder().smallest();
        var stills = opened(plan, clip);
        stills.addAll(List.of(
                "-filter_complex",
                "[0:v]scale=%d:%d,split=2[large][to];[to]scale=%d:%d,split=2[small][seen];%s;%s"
                        .formatted(
                                top.width(),
                                top.height(),
                                small.width(),
                                small.height(),
                                Stills.graph(plan, "[large]", "[small]"),
                                Frames.graph(plan, "[seen]"))));
        stills.addAll(Stills.outputs());
        stills.addAll(Frames.outputs());
        bench.plain(made, stills);
        var proxy = opened(plan, clip);
        proxy.addAll(List.of("-vf", "scale=%d:%d,fps=12".formatted(small.width(), small.height())));
        proxy.addAll(Encoders.proxy(limits.threads(), plan.source().seconds()));
        proxy.addAll(List.of("-c:a", "aac", "-ac", "1", "-b:a", Encoders.PROXY_SOUND_BITRATE, HlsFolder.PROXY));
        bench.plain(made, proxy);
    }

    private List<String> alone(TranscodePlan plan, Path clip, Rendition rendition) {
        var one = new TranscodePlan(
                plan.source(), new Ladder(List.of(rendition)), plan.crf(), plan.gain(), plan.chunkFrames(), 1, "");
        String picture = "[0:v]fps=%s:start_time=0,scale=%d:%d,setsar=1,format=yuv420p[v0]"
                .formatted(plan.rate(), rendition.width(), rendition.height());
        var args = opened(plan, clip);
        args.addAll(List.of("-filter_complex", picture + ";" + SoundGraph.of(plan, 0, 1)));
        args.addAll(List.of("-map", "[v0]", "-map", "[a0]"));
        args.addAll(Encoders.pictures(limits.threads()));
        args.addAll(Encoders.picture(one, 0, ":v:0"));
        args.addAll(List.of("-c:a", "aac", "-b:a", Encoders.SOUND_BITRATE));
        args.addAll(Encoders.hls(one, 0, 1));
        return args;
    }

    private List<String> opened(TranscodePlan plan, Path clip) {
        var args = new ArrayList<>(Encoders.opening());
        args.addAll(Encoders.source(plan.source(), limits));
        args.addAll(List.of("-i", clip.toString()));
        return args;
    }
}
