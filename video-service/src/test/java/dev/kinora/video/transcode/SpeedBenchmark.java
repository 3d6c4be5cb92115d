package dev.kinora.video.transcode;

import static dev.kinora.video.transcode.Workbench.median;

import dev.kinora.video.transcode.Ladder.Rendition;
import dev.kinora.video.transcode.Workbench.Cost;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** The whole ladder against plain ffmpeg with the same outputs, in one command or in one command each. */
final class SpeedBenchmark {

    /** A camera moves over a picture full of detail, with a little grain: hard enough, and made fast. */
    private static final String PICTURE = "-f lavfi -i mandelbrot=size=810x1440:rate=1:start_scale=0.6 -frames:v 1";

    private static final String CAMERA =
            "crop=540:960:x='135+130*sin(0.7*t)':y='240+230*cos(0.5*t)',noise=alls=2:allf=t:all_seed=4,format=yuv420p";

    private final Workbench bench;
    private final TranscodeProperties limits;
    private final Transcoder transcoder;
    private final int seconds;
    private final int rounds;

    SpeedBenchmark(Workbench bench, TranscodeProperties limits, Engine engine) {
        this.bench = bench;
        this.limits = limits;
        this.transcoder = new Transcoder(engine, limits, InstantSource.system());
        this.seconds = bench.quick() ? 6 : 12;
        this.rounds = bench.quick() ? 1 : 3;
    }

    /** One round of everything that is compared. */
    private record Round(Cost ours, double firstPlayable, Cost bare, Cost each) {}

    void run() throws Exception {
        Path picture = bench.make("picture.png", PICTURE);
        Path clip = bench.make(
                "speed.mp4",
                "-loop 1 -framerate 30 -i " + picture + " -f lavfi -i anoisesrc=amplitude=0.1:seed=1 -t " + seconds
                        + " -vf " + CAMERA + " -c:v libx264 -preset veryfast -crf 18 -c:a aac");
        TranscodePlan plan = transcoder.plan(clip, bench.folder());
        var done = new ArrayList<Round>();
        for (int i = 1; i <= rounds; i++) {
            Round round = round(plan, clip);
            done.add(round);
            bench.say(
                    "round %d (wall s / processor s): ours %.2f / %.2f, first playable %.2f, one bare command"
                            + " %.2f / %.2f, one command per output %.2f / %.2f",
                    i,
                    round.ours.wall(),
                    round.ours.processor(),
                    round.firstPlayable,
                    round.bare.wall(),
                    round.bare.processor(),
                    round.each.wall(),
                    round.each.processor());
        }
        table(done, plan);
    }

    private void table(List<Round> done, TranscodePlan plan) {
        bench.say(
                "%n| %d s of 540 × 960, %d renditions, median of the ratios of %d rounds | wall | processor | wanted |%n"
                        + "|---|---|---|---|",
                seconds, plan.ladder().renditions().size(), rounds);
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
                        .map(round -> round.firstPlayable / round.ours.wall())
                        .toList()));
    }

    private void row(String what, List<Double> wall, List<Double> processor, double wanted) {
        bench.say("| %s | %.2f | %.2f | ≤ %.2f |", what, median(wall), median(processor), wanted);
    }

    private Round round(TranscodePlan plan, Path clip) throws Exception {
        var playable = new AtomicLong();
        Cost ours = bench.cost(() -> whole(clip, playable));
        Cost bare = bench.cost(() -> bare(plan, clip));
        Cost each = bench.cost(() -> oneByOne(plan, clip));
        return new Round(ours, playable.get() / 1e9, bare, each);
    }

    private void whole(Path clip, AtomicLong playable) throws Exception {
        long start = System.nanoTime();
        Path work = bench.fresh("ours");
        TranscodePlan plan = transcoder.plan(clip, work);
        Path made = Files.createDirectories(work.resolve("out"));
        var hls = new HlsFolder(plan, made);
        transcoder.whole(plan, clip, made, progress -> {
            if (playable.get() == 0 && isPlayable(hls)) {
                playable.set(System.nanoTime() - start);
            }
        });
        transcoder.finish(plan, hls);
    }

    private static boolean isPlayable(HlsFolder hls) {
        try {
            return hls.playlists().stream()
                    .noneMatch(playlist -> playlist.segments().isEmpty());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Exactly the engine runs that ours makes, without anything around them. */
    private void bare(TranscodePlan plan, Path clip) throws Exception {
        Path made = bench.fresh("bare");
        HlsFolder.prepare(plan, made);
        bench.plain(made, new Commands(plan, limits).whole(clip));
        bench.plain(
                made,
                new Commands(plan, limits)
                        .finish(new HlsFolder(plan, made)
                                .fragments(plan.ladder().shared())));
    }

    /** Each output by its own command, which decodes the source again. */
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
                "[0:v]scale=%d:%d,split=2[large][to];[to]scale=%d:%d[small];%s"
                        .formatted(
                                top.width(),
                                top.height(),
                                small.width(),
                                small.height(),
                                Stills.graph(plan, "[large]", "[small]"))));
        stills.addAll(Stills.outputs());
        bench.plain(made, stills);
        var proxy = opened(plan, clip);
        proxy.addAll(List.of("-vf", "scale=%d:%d,fps=12".formatted(small.width(), small.height())));
        proxy.addAll(Encoders.proxy(limits.threads()));
        proxy.addAll(List.of("-c:a", "aac", "-ac", "1", "-b:a", Encoders.PROXY_SOUND_BITRATE, Commands.PROXY));
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
        args.addAll(Encoders.hls(one));
        return args;
    }

    private List<String> opened(TranscodePlan plan, Path clip) {
        var args = new ArrayList<>(Encoders.opening());
        args.addAll(Encoders.source(plan.source(), limits));
        args.addAll(List.of("-i", clip.toString()));
        return args;
    }
}
