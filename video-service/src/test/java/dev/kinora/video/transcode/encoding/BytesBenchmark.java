package dev.kinora.video.transcode.encoding;

import dev.kinora.video.transcode.TranscodeProperties;
import dev.kinora.video.transcode.ffmpeg.Engine;
import dev.kinora.video.transcode.rendition.Ladder;
import dev.kinora.video.transcode.rendition.Ladder.Rendition;
import dev.kinora.video.transcode.rendition.TranscodePlan;
import dev.kinora.video.transcode.source.ContainerFormat;
import dev.kinora.video.transcode.source.SourceMedia;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bytes against a ladder of fixed bit rates at equal likeness to the source. A title's curve of bytes over likeness is
 * followed until it reaches from one side of the fixed ladder's likeness to the other, and read off between.
 */
final class BytesBenchmark {

    private static final int SIDE = 480;
    private static final int FIRST_FACTOR = 23;
    private static final int STEP = 4;
    private static final int FINEST = 3;
    private static final int COARSEST = 47;
    private static final int QUICK_CLIPS = 3;
    private static final Pattern SSIM = Pattern.compile("SSIM.* All:([\\d.]+)");

    /** Very different sources of clips; each is 480 × 854. */
    private static final Map<String, String> CLIPS = new LinkedHashMap<>();

    static {
        String size = "480x854:rate=30";
        String picture = "mandelbrot=size=720x1280:rate=1:start_scale=0.6,trim=end_frame=1,loop=loop=-1:size=1,fps=30";
        CLIPS.put("test card", "testsrc2=size=" + size);
        CLIPS.put("camera over detail", picture + ",crop=480:854:x='120+110*sin(1.1*t)':y='210+200*cos(0.9*t)'");
        CLIPS.put(
                "the same, soft and with grain",
                picture
                        + ",crop=480:854:x='120+110*sin(0.4*t)':y='210+200*cos(0.3*t)',gblur=sigma=1.5,"
                        + "noise=alls=5:allf=t:all_seed=3");
        // A gradient without explicit colors and end points differs with every run, whatever its seed.
        CLIPS.put(
                "slow gradients",
                "gradients=size=240x427:rate=30:speed=0.02:c0=#182848:c1=#E8A868:x0=20:y0=40:x1=200:y1=380,scale=480:854");
        CLIPS.put(
                "game of life",
                "life=size=120x214:rate=30:mold=10:life_color=#C83232:seed=5,scale=480:854:flags=neighbor");
        CLIPS.put("cells", "cellauto=size=240x427:rate=30:rule=110:seed=3,scale=480:854:flags=neighbor");
        CLIPS.put("grain on a card", "testsrc2=size=" + size + ",noise=alls=14:allf=t:all_seed=9");
        CLIPS.put(
                "talking head, nearly still",
                "gradients=size=240x427:rate=30:speed=0.001:c0=#305028:c1=#C8D0E8:x0=10:y0=20:x1=210:y1=400,"
                        + "scale=480:854,drawbox=x=180:y='300+8*sin(6*t)':w=120:h=160:color=white@0.7:t=fill");
        CLIPS.put("pulsing pattern", "zoneplate=size=480x854:rate=30:kx2=12:ky2=12:kt2=4");
    }

    private final Workbench bench;
    private final TranscodeProperties limits;
    private final Engine engine;
    private final int seconds;

    BytesBenchmark(Workbench bench, TranscodeProperties limits, Engine engine) {
        this.bench = bench;
        this.limits = limits;
        this.engine = engine;
        this.seconds = bench.quick() ? 2 : 4;
    }

    /** One encoding: its size, and its similarity to the source as -10·log10(1 - SSIM). */
    private record Sample(double bytes, double decibels) {}

    void run() throws Exception {
        bench.say(
                "| %d s of 480 × 854 | fixed ladder | ours at equal SSIM, against fixed | against fixed with our preset |"
                                .formatted(seconds)
                        + " chosen CRF | delivered, against fixed |%n|---|---|---|---|---|---|");
        var clips = CLIPS.entrySet().stream()
                .limit(bench.quick() ? QUICK_CLIPS : CLIPS.size())
                .toList();
        double equal = 0;
        double preset = 0;
        double delivered = 0;
        for (Map.Entry<String, String> clip : clips) {
            Path source = bench.make(
                    "clip.mkv",
                    "-f lavfi -i " + clip.getValue() + " -t " + seconds + " -pix_fmt yuv420p -c:v ffv1 -g 30");
            TranscodePlan plan = plan(source);
            var curve = new Curve(source, plan);
            Sample fixed = encode(source, fixed(plan.ladder().top(), "veryfast"));
            Sample alike = encode(source, fixed(plan.ladder().top(), Encoders.PRESET));
            Sample chosen = curve.at(plan.crf());
            double same = curve.bytesAt(fixed.decibels()) / fixed.bytes();
            double sameAlike = curve.bytesAt(alike.decibels()) / alike.bytes();
            double sent = chosen.bytes() / fixed.bytes();
            equal += Math.log(same) / clips.size();
            preset += Math.log(sameAlike) / clips.size();
            delivered += Math.log(sent) / clips.size();
            bench.say(
                    "| %s | %.0f kB at %.1f dB | %.2f | %.2f | %d, %.1f dB | %.2f |",
                    clip.getKey(),
                    fixed.bytes() / 1000,
                    fixed.decibels(),
                    same,
                    sameAlike,
                    plan.crf(),
                    chosen.decibels(),
                    sent);
        }
        bench.say(
                "| **geometric mean** | | **%.2f** (wanted ≤ 0.85) | %.2f | | %.2f |%n",
                Math.exp(equal), Math.exp(preset), Math.exp(delivered));
    }

    /** The plan for a clip in a codec that is not accepted, made from a converted upload. */
    private TranscodePlan plan(Path source) throws Exception {
        Path upload = bench.make("upload.mkv", "-i " + source + " -c:v libx264 -preset veryfast -crf 12 -f matroska");
        var media = new SourceMedia(ContainerFormat.MATROSKA, Duration.ofSeconds(seconds), SIDE, 854, 30, 0, -1, false);
        var found = new Analysis(engine, limits).of(media, upload, bench.folder());
        return new TranscodePlan(media, Ladder.of(media, SIDE), found.crf(), 0, 1, 1, "");
    }

    /** The size with fixed bit rates: 0.1 bits per pixel, whatever the content. */
    private static List<String> fixed(Rendition rendition, String preset) {
        String rate = Integer.toString(rendition.maxBitrate());
        String buffer = Integer.toString(2 * rendition.maxBitrate());
        var args = new ArrayList<>(List.of("-c:v", "libx264", "-preset", preset, "-profile:v", "high"));
        args.addAll(List.of("-g", "60", "-sc_threshold", "0", "-b:v", rate, "-maxrate", rate, "-bufsize", buffer));
        return args;
    }

    private List<String> own(TranscodePlan plan, int factor) {
        var planned = new TranscodePlan(plan.source(), plan.ladder(), factor, 0, 1, 1, "");
        var args = new ArrayList<>(Encoders.pictures(limits.threads()));
        args.addAll(Encoders.picture(planned, 0, ":v"));
        return args;
    }

    private Sample encode(Path source, List<String> options) throws IOException, InterruptedException {
        Path made = bench.folder().resolve("made.mp4");
        var args = new ArrayList<>(List.of("-i", source.toString()));
        args.addAll(options);
        args.addAll(List.of("-f", "mp4", made.toString()));
        bench.ffmpeg(args.toArray(String[]::new));
        String said = bench.ffmpeg("-i", made.toString(), "-i", source.toString(), "-lavfi", "ssim", "-f", "null", "-");
        Matcher matcher = SSIM.matcher(said);
        if (!matcher.find()) {
            throw new IOException(said);
        }
        return new Sample(Files.size(made), -10 * Math.log10(1 - Double.parseDouble(matcher.group(1)) + 1e-9));
    }

    /** Our encodings of one clip by rate factor, made on demand. */
    private final class Curve {

        private final Path source;
        private final TranscodePlan plan;
        private final TreeMap<Integer, Sample> samples = new TreeMap<>();

        private Curve(Path source, TranscodePlan plan) {
            this.source = source;
            this.plan = plan;
        }

        private Sample at(int factor) throws IOException, InterruptedException {
            Sample known = samples.get(factor);
            if (known == null) {
                known = encode(source, own(plan, factor));
                samples.put(factor, known);
            }
            return known;
        }

        /** Size at a similarity, by logarithmic interpolation between two factors. */
        private double bytesAt(double decibels) throws IOException, InterruptedException {
            int factor = FIRST_FACTOR;
            while (at(factor).decibels() > decibels && factor < COARSEST) {
                factor += STEP;
            }
            while (at(factor).decibels() <= decibels && factor > FINEST) {
                factor -= STEP;
            }
            Sample better = at(factor);
            Sample worse = at(factor + STEP);
            if (decibels > better.decibels() || decibels < worse.decibels()) {
                throw new IOException("No factor from 3 to 51 is as like the source as " + decibels + " dB");
            }
            double share = (decibels - worse.decibels()) / (better.decibels() - worse.decibels());
            return Math.exp(Math.log(worse.bytes()) * (1 - share) + Math.log(better.bytes()) * share);
        }
    }
}
