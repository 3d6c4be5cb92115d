package dev.kinora.video.transcode;

import dev.kinora.video.transcode.Ladder.Rendition;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/**
 * {@code ./kinora bench video}: times the transcoder against plain ffmpeg, and its bytes against a fixed ladder. What is
 * compared runs in turn in one process on the same clips; read the ratios, not the seconds.
 */
final class VideoBenchmark {

    private static final int ROUNDS = 3;
    private static final int QUALITY_SIDE = 480;
    private static final int[] FACTORS = {17, 20, 23, 26, 29, 32, 35};
    private static final Pattern SSIM = Pattern.compile("SSIM.* All:([\\d.]+)");

    /** Sources of the clips, very different from each other; each is four seconds of 480 × 854. */
    private static final Map<String, String> CLIPS = new LinkedHashMap<>();

    static {
        String size = "480x854:rate=30";
        CLIPS.put("zoom into a fractal", "mandelbrot=size=" + size);
        CLIPS.put("test card", "testsrc2=size=" + size);
        CLIPS.put("slow gradients", "gradients=size=480x854:rate=30:speed=0.02:seed=7");
        CLIPS.put(
                "game of life",
                "life=size=120x214:rate=30:mold=10:life_color=#C83232:seed=5," + "scale=480:854:flags=neighbor");
        CLIPS.put("cells", "cellauto=size=240x427:rate=30:rule=110:seed=3,scale=480:854:flags=neighbor");
        CLIPS.put("grain on a card", "testsrc2=size=" + size + ",noise=alls=14:allf=t:all_seed=9");
        CLIPS.put(
                "soft camera pan",
                "mandelbrot=size=960x1708:rate=30:end_scale=0.2,"
                        + "crop=480:854:x='240+200*sin(t)':y='400+300*cos(t)',gblur=sigma=1.2");
        CLIPS.put(
                "talking head, nearly still",
                "gradients=size=480x854:rate=30:speed=0.001:seed=2,"
                        + "drawbox=x=180:y='300+8*sin(6*t)':w=120:h=160:color=white@0.7:t=fill");
        CLIPS.put("pulsing pattern", "zoneplate=size=480x854:rate=30:kx2=12:ky2=12:kt2=4");
    }

    private final TranscodeProperties limits = new TranscodeProperties(
            null,
            Duration.ofMinutes(10),
            Making.limits().source(),
            Duration.ofMinutes(10),
            DataSize.ofGigabytes(3),
            DataSize.ofGigabytes(1),
            1080,
            Duration.ofSeconds(90),
            Duration.ofSeconds(30),
            1,
            4,
            4);
    private final String program = Loader.load(ffmpeg.class);
    private final Engine engine = Engine.find(limits);
    private final Transcoder transcoder = new Transcoder(engine, limits, InstantSource.system());
    private final Path folder;
    private final PrintStream out = System.out;

    private VideoBenchmark(Path folder) {
        this.folder = folder;
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("kinora-bench");
        try {
            var benchmark = new VideoBenchmark(folder);
            benchmark.machine();
            benchmark.speed();
            benchmark.bytes();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private void machine() throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 2))
                .orElse("unknown processor");
        out.printf(
                "%s, %d processors, %s, Java %s%n%n",
                processor,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                Runtime.version());
    }

    private void speed() throws Exception {
        Path clip = make(
                "speed.mp4",
                "-f lavfi -i mandelbrot=size=720x1280:rate=30:end_scale=0.05"
                        + " -f lavfi -i anoisesrc=amplitude=0.1:seed=1 -t 16 -c:v libx264 -preset veryfast -crf 18"
                        + " -pix_fmt yuv420p -c:a aac");
        TranscodePlan plan = transcoder.plan(clip, folder);
        var ours = new double[ROUNDS];
        var first = new double[ROUNDS];
        var bare = new double[ROUNDS];
        var each = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            var playable = new AtomicLong();
            ours[round] = seconds(() -> whole(clip, playable));
            first[round] = playable.get() / 1e9;
            bare[round] = seconds(() -> bare(plan, clip));
            each[round] = seconds(() -> oneByOne(plan, clip));
            out.printf(
                    Locale.ROOT,
                    "round %d: ours %.2f s, first playable %.2f s, one bare command %.2f s, "
                            + "one command per output %.2f s%n",
                    round + 1,
                    ours[round],
                    first[round],
                    bare[round],
                    each[round]);
        }
        out.printf(
                Locale.ROOT,
                "%n| 16 s of 720 × 1280, three renditions, median of %d | ratio | wanted |%n|---|---|---|%n",
                ROUNDS);
        row(
                "everything, inspection and analysis included, against one bare ffmpeg command",
                median(ours) / median(bare),
                1.10);
        row(
                "the same against one ffmpeg per rendition and output, one after the other",
                median(ours) / median(each),
                0.85);
        row("time to the first playable segment against the whole", median(first) / median(ours), 0.5);
        out.println();
    }

    private void bytes() throws Exception {
        out.printf(
                "| clip | fixed ladder | ours at equal SSIM | chosen CRF | delivered, against fixed |%n|---|---|---|---|---|%n");
        double equal = 0;
        double delivered = 0;
        for (Map.Entry<String, String> clip : CLIPS.entrySet()) {
            Path source = make(
                    "clip-" + clip.getKey().hashCode() + ".mkv",
                    "-f lavfi -i " + clip.getValue() + " -t 4 -pix_fmt yuv420p -c:v ffv1 -g 30");
            TranscodePlan plan = plan(source);
            Sample fixed = encode(source, fixed(plan.ladder().top()));
            var curve = new ArrayList<Sample>();
            for (int factor : FACTORS) {
                curve.add(encode(source, own(plan, factor)));
            }
            Sample chosen = encode(source, own(plan, plan.crf()));
            double same = bytesAt(curve, fixed.decibels()) / fixed.bytes();
            double sent = chosen.bytes() / fixed.bytes();
            equal += Math.log(same);
            delivered += Math.log(sent);
            out.printf(
                    Locale.ROOT,
                    "| %s | %.0f kB at %.1f dB | %.2f | %d, %.1f dB | %.2f |%n",
                    clip.getKey(),
                    fixed.bytes() / 1000,
                    fixed.decibels(),
                    same,
                    plan.crf(),
                    chosen.decibels(),
                    sent);
        }
        out.printf(
                Locale.ROOT,
                "| **geometric mean** | | **%.2f** (wanted ≤ 0.85) | | %.2f |%n",
                Math.exp(equal / CLIPS.size()),
                Math.exp(delivered / CLIPS.size()));
    }

    /** The plan for a clip in a container that uploads may not have. */
    private TranscodePlan plan(Path source) throws Exception {
        var media = new SourceMedia(ContainerFormat.MATROSKA, Duration.ofSeconds(4), 480, 854, 30, 0, -1, false);
        String uploaded = "upload-" + source.getFileName();
        run(
                "-i",
                source.toString(),
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-crf",
                "12",
                "-f",
                "matroska",
                folder.resolve(uploaded).toString());
        var found = new Analysis(engine, limits).of(media, folder.resolve(uploaded), folder);
        return new TranscodePlan(media, Ladder.of(media, QUALITY_SIDE), found.crf(), 0, 1, 1, "");
    }

    /** What a ladder of fixed bit rates spends: 0.1 bits for each pixel, whatever it shows. */
    private List<String> fixed(Rendition rendition) {
        int rate = rendition.maxBitrate();
        return List.of(
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-profile:v",
                "high",
                "-g",
                "60",
                "-sc_threshold",
                "0",
                "-b:v",
                Integer.toString(rate),
                "-maxrate",
                Integer.toString(rate),
                "-bufsize",
                Integer.toString(2 * rate));
    }

    private List<String> own(TranscodePlan plan, int factor) {
        var planned = new TranscodePlan(plan.source(), plan.ladder(), factor, 0, 1, 1, "");
        var args = new ArrayList<>(Encoders.pictures(limits.threads()));
        args.addAll(Encoders.picture(planned, 0, ":v"));
        return args;
    }

    /** One encoding: its bytes, and how like the source it is, as -10·log10(1 - SSIM). */
    private record Sample(double bytes, double decibels) {}

    private Sample encode(Path source, List<String> options) throws Exception {
        Path made = folder.resolve("made.mp4");
        var args = new ArrayList<>(List.of("-i", source.toString()));
        args.addAll(options);
        args.addAll(List.of("-f", "mp4", made.toString()));
        run(args.toArray(String[]::new));
        String said = run("-i", made.toString(), "-i", source.toString(), "-lavfi", "ssim", "-f", "null", "-");
        Matcher matcher = SSIM.matcher(said);
        if (!matcher.find()) {
            throw new IOException(said);
        }
        return new Sample(Files.size(made), -10 * Math.log10(1 - Double.parseDouble(matcher.group(1)) + 1e-9));
    }

    /** Bytes on the curve at a likeness, by interpolation of their logarithm; the curve's end where it does not reach. */
    private static double bytesAt(List<Sample> curve, double decibels) {
        for (int i = 1; i < curve.size(); i++) {
            Sample better = curve.get(i - 1);
            Sample worse = curve.get(i);
            if (decibels <= better.decibels() && decibels >= worse.decibels()) {
                double share = (decibels - worse.decibels()) / (better.decibels() - worse.decibels());
                return Math.exp(Math.log(worse.bytes()) * (1 - share) + Math.log(better.bytes()) * share);
            }
        }
        return decibels > curve.getFirst().decibels()
                ? curve.getFirst().bytes()
                : curve.getLast().bytes();
    }

    private void whole(Path clip, AtomicLong playable) throws Exception {
        long start = System.nanoTime();
        Path work = fresh("ours");
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
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Exactly the engine run that ours makes, without anything around it, and the file for downloads. */
    private void bare(TranscodePlan plan, Path clip) throws Exception {
        Path made = fresh("bare");
        HlsFolder.prepare(plan, made);
        plain(made, new Commands(plan, limits).whole(clip));
        plain(
                made,
                List.of(
                        "-v",
                        "error",
                        "-y",
                        "-i",
                        "v%d/index.m3u8".formatted(plan.ladder().shared()),
                        "-c",
                        "copy",
                        "-movflags",
                        "+faststart",
                        "download.mp4"));
    }

    /** Each output by its own command, which decodes the source again. */
    private void oneByOne(TranscodePlan plan, Path clip) throws Exception {
        Path made = fresh("each");
        HlsFolder.prepare(plan, made);
        List<Rendition> renditions = plan.ladder().renditions();
        for (int i = 0; i < renditions.size(); i++) {
            var alone = new TranscodePlan(
                    plan.source(),
                    new Ladder(List.of(renditions.get(i))),
                    plan.crf(),
                    plan.gain(),
                    plan.chunkFrames(),
                    1,
                    "");
            var args = opened(plan, clip);
            args.addAll(List.of(
                    "-filter_complex",
                    "[0:v]fps=%s:start_time=0,scale=%d:%d,setsar=1,format=yuv420p[v0];%s"
                            .formatted(
                                    plan.rate(),
                                    renditions.get(i).width(),
                                    renditions.get(i).height(),
                                    SoundGraph.of(plan, 0, 1)),
                    "-map",
                    "[v0]",
                    "-map",
                    "[a0]"));
            args.addAll(Encoders.pictures(limits.threads()));
            args.addAll(Encoders.picture(alone, 0, ":v:0"));
            args.addAll(List.of("-c:a", "aac", "-b:a", Encoders.SOUND_BITRATE));
            args.addAll(Encoders.hls(alone));
            plain(Files.createDirectories(made.resolve("r" + i)), args);
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
        plain(made, stills);
        var proxy = opened(plan, clip);
        proxy.addAll(List.of("-vf", "scale=%d:%d,fps=12".formatted(small.width(), small.height())));
        proxy.addAll(Encoders.proxy(limits.threads()));
        proxy.addAll(List.of("-c:a", "aac", "-ac", "1", "-b:a", Encoders.PROXY_SOUND_BITRATE, Commands.PROXY));
        plain(made, proxy);
    }

    private List<String> opened(TranscodePlan plan, Path clip) {
        var args = new ArrayList<>(Encoders.opening());
        args.addAll(Encoders.source(plan.source(), limits));
        args.addAll(List.of("-i", clip.toString()));
        return args;
    }

    private void plain(Path where, List<String> arguments) throws Exception {
        var command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
    }

    private Path make(String name, String arguments) throws Exception {
        Path file = folder.resolve(name);
        var args = new ArrayList<>(List.of(arguments.split(" ")));
        args.add(file.toString());
        run(args.toArray(String[]::new));
        return file;
    }

    private String run(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(program, "-nostdin", "-hide_banner", "-y"));
        command.addAll(Arrays.asList(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }

    private Path fresh(String name) throws IOException {
        Path path = folder.resolve(name);
        FileSystemUtils.deleteRecursively(path);
        return Files.createDirectories(path);
    }

    private void row(String what, double ratio, double wanted) {
        out.printf(Locale.ROOT, "| %s | %.2f | ≤ %.2f |%n", what, ratio, wanted);
    }

    private static double seconds(Task task) throws Exception {
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / 1e9;
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        OptionalDouble middle =
                IntStream.of(sorted.length / 2).mapToDouble(i -> sorted[i]).findFirst();
        return middle.orElse(Double.NaN);
    }

    /** Something that takes time. */
    private interface Task {
        void run() throws Exception;
    }
}
