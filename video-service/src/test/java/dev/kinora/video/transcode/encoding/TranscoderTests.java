package dev.kinora.video.transcode.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.testsupport.SampleVideos;
import dev.kinora.video.transcode.SourceLimits;
import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProblem;
import dev.kinora.video.transcode.TranscodeProperties;
import dev.kinora.video.transcode.ffmpeg.Engine;
import dev.kinora.video.transcode.ffmpeg.WorkFolder;
import dev.kinora.video.transcode.rendition.HlsFolder;
import dev.kinora.video.transcode.rendition.MadeVideo;
import dev.kinora.video.transcode.rendition.TranscodePlan;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import ws.schild.jave.process.ffmpeg.DefaultFFMPEGLocator;

/** The engine on short clips, with limits suitable for tests. */
class TranscoderTests {

    private static final int BARS = 16;

    @TempDir
    private Path temp;

    /** The result of one run. */
    private record Made(TranscodePlan plan, Path folder, MadeVideo video) {}

    @Test
    void honorsRotationAndStripsLocation() throws Exception {
        Path turned = SampleVideos.make(
                "turned.mp4",
                "-display_rotation 90 -i " + SampleVideos.silentLandscape()
                        + " -c copy -metadata location=+48.8577+002.295/ -movflags use_metadata_tags");
        Made made = whole(turned, limits(Duration.ofMinutes(1), 180, null));
        assertThat(made.video().width()).isEqualTo(360);
        assertThat(made.video().height()).isEqualTo(640);
        try (var files = Files.walk(made.folder())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                        .doesNotContain("48.8577");
            }
        }
    }

    @Test
    void makesAllFilesForPlaybackAndScreening() throws Exception {
        Made made = whole(SampleVideos.portrait(), limits(Duration.ofMinutes(1), 180, null));
        assertThat(made.video().duration()).isCloseTo(Duration.ofSeconds(2), Duration.ofMillis(50));
        assertThat(made.video().blurhash()).hasSizeGreaterThan(20);
        assertThat(made.folder().resolve("v2/seg_00000.m4s")).exists();
        assertThat(Files.readString(made.folder().resolve("master.m3u8")))
                .contains("CODECS=\"avc1.64", "FRAME-RATE=30.000", "AVERAGE-BANDWIDTH=", "RESOLUTION=144x256");
        assertThat(Files.readString(made.folder().resolve("v0/index.m3u8")))
                .contains("#EXT-X-PLAYLIST-TYPE:VOD", "#EXT-X-INDEPENDENT-SEGMENTS", "#EXT-X-ENDLIST");
        assertThat(Files.readString(made.folder().resolve("storyboard.vtt")))
                .contains("storyboard.jpg#xywh=90,0,90,160");
        BufferedImage sheet =
                ImageIO.read(made.folder().resolve("storyboard.jpg").toFile());
        assertThat(sheet.getWidth()).isEqualTo(4 * 90);
        byte[] download = Files.readAllBytes(made.folder().resolve("download.mp4"));
        var text = new String(download, StandardCharsets.ISO_8859_1);
        assertThat(text.indexOf("moov")).isBetween(0, text.indexOf("mdat"));
        assertThat(made.folder().resolve("posters")).doesNotExist();
        assertThat(made.folder().resolve(WorkFolder.PID_FILE)).doesNotExist();
    }

    @Test
    void reportsProgressFromTheStart() throws Exception {
        Path lasting = SampleVideos.make(
                "lasting.mp4",
                "-f lavfi -i testsrc2=size=180x320:rate=30:duration=20 -f lavfi -i sine=frequency=440:duration=20"
                        + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac");
        var told = new ArrayList<Integer>();
        try (Engine engine = Engine.find(limits(Duration.ofMinutes(1), 180, null))) {
            var transcoder = new Transcoder(engine, limits(Duration.ofMinutes(1), 180, null));
            TranscodePlan plan = transcoder.plan(lasting.toAbsolutePath(), temp);
            Path out = Files.createDirectories(temp.resolve("out"));
            transcoder.whole(plan, lasting.toAbsolutePath(), out, progress -> told.add(progress.percent()));
        }
        assertThat(told).isSorted().hasSizeGreaterThan(2);
        assertThat(told.getFirst()).isLessThan(50);
    }

    @Test
    void makesTheSameWithTheFallbackEngine() throws Exception {
        String program = new DefaultFFMPEGLocator().getExecutablePath();
        Made made = whole(SampleVideos.portrait(), limits(Duration.ofMinutes(1), 180, program));
        assertThat(made.video().height()).isEqualTo(640);
        assertThat(Files.readString(made.folder().resolve("master.m3u8"))).contains("v2/index.m3u8");
    }

    /** A bar moves down with each frame, which reveals missing, duplicated and displaced frames. */
    @Test
    void joinsChunksWithoutASeam() throws Exception {
        Path counted = SampleVideos.make(
                "counted.mp4",
                "-f lavfi -i nullsrc=s=180x320:r=30000/1001:d=9,geq=lum='if(eq(floor(Y/20),mod(N,16)),235,16)':cb=128:cr=128"
                        + " -f lavfi -i sine=frequency=440:duration=9 -c:v libx264 -qp 10 -g 47 -bf 3"
                        + " -pix_fmt yuv420p -c:a aac -shortest");
        Made whole = whole(counted, limits(Duration.ofMinutes(1), 180, null));
        Made joined = chunked(counted, chunked(Duration.ofSeconds(4)));

        assertThat(joined.plan().chunks()).isEqualTo(2);
        for (String rendition : List.of("v0", "v2")) {
            List<Integer> frames = bars(joined.folder().resolve(rendition));
            assertThat(frames)
                    .hasSameSizeAs(bars(whole.folder().resolve(rendition)))
                    .hasSizeGreaterThan(265);
            for (int i = 0; i < frames.size(); i++) {
                assertThat(frames.get(i)).as("frame %d of %s", i, rendition).isEqualTo(i % BARS);
            }
        }
        assertThat(joined.video().duration()).isEqualTo(whole.video().duration());
        assertThat(lengths(joined.folder().resolve("v0")))
                .isNotEmpty()
                .isEqualTo(lengths(whole.folder().resolve("v0")));
        assertThatTimesAreEqual(joined, whole);
        assertThat(joined.folder().resolve("screening/frames.pack")).exists();
        assertThat(loudestStep(joined.folder().resolve("v0"))).isLessThan(0.12);
    }

    /** Content beyond the declared length is not screened, so nobody may see it. */
    @Test
    void endsAllRenditionsWhereTheScreeningProxyEnds() throws Exception {
        Path lying = SampleVideos.make(
                "lying.mkv",
                "-f lavfi -i testsrc2=size=180x320:rate=10:duration=14 -f lavfi -i sine=frequency=440:duration=14"
                        + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac");
        byte[] bytes = Files.readAllBytes(lying);
        int duration = new String(bytes, 0, 4096, StandardCharsets.ISO_8859_1).indexOf("\u0044\u0089\u0088");
        ByteBuffer.wrap(bytes).putDouble(duration + 3, 5_000);
        Path file = Files.write(temp.resolve("lying.mkv"), bytes);

        Made joined = chunked(file, chunked(Duration.ofSeconds(2)));

        assertThat(joined.plan().source().duration()).isEqualTo(Duration.ofSeconds(5));
        assertThat(joined.video().duration()).isLessThan(Duration.ofSeconds(7));
        assertThat(lengths(joined.folder().resolve("v0")))
                .isEqualTo(lengths(joined.folder().resolve("v2")));
    }

    @Test
    void keepsStepWhereSmallerRenditionsHaveHalfTheFrames() throws Exception {
        Path fast = SampleVideos.make(
                "fast.mp4",
                "-f lavfi -i testsrc2=size=720x720:rate=60:duration=5 -f lavfi -i sine=frequency=440:duration=5"
                        + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac");
        Made joined = chunked(fast, chunked(Duration.ofSeconds(2)));

        assertThat(joined.plan().chunks()).isEqualTo(2);
        assertThat(joined.plan().ladder().smallest().rate().perSecond()).isEqualTo(30);
        assertThatTimesAreEqual(joined, whole(fast, limits(Duration.ofMinutes(1), 180, null)));
    }

    @Test
    void sharesTheSmallestWhereAllOthersAreLarger() throws Exception {
        Path large = SampleVideos.make(
                "large.mp4",
                "-f lavfi -i testsrc2=size=1440x1440:rate=15:duration=5 -f lavfi -i sine=frequency=440:duration=5"
                        + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac");
        Made joined = chunked(large, chunked(Duration.ofSeconds(2), 1440));

        assertThat(joined.plan().chunks()).isEqualTo(2);
        assertThat(joined.plan().ladder().shared()).isEqualTo(2);
        assertThat(times(joined.folder().resolve("download.mp4")))
                .hasSizeGreaterThan(250)
                .isEqualTo(times(joined.folder().resolve("v2/index.m3u8")));
        assertThat(joined.folder().resolve("screening/frames.pack")).exists();
        assertThat(joined.folder().resolve("storyboard.jpg")).exists();
    }

    @Test
    void normalizesTheLoudness() throws Exception {
        Path quiet = SampleVideos.make(
                "rather-quiet.mp4",
                "-f lavfi -i testsrc2=size=180x320:rate=15:duration=4"
                        + " -f lavfi -i sine=frequency=997:duration=4,volume=-2dB"
                        + " -c:v libx264 -preset ultrafast -pix_fmt yuv420p -c:a aac");
        Made made = whole(quiet, limits(Duration.ofMinutes(1), 180, null));
        assertThat(made.plan().gain()).isGreaterThan(5);
        assertThat(Analysis.gain(loudness(made.folder().resolve("download.mp4"))))
                .isCloseTo(0, within(1.0));
    }

    @Test
    void mapsHighDynamicRangeToTheUsualOne() throws Exception {
        Path bright = SampleVideos.make(
                "hdr.mp4",
                "-f lavfi -i testsrc2=size=360x640:rate=10:duration=1 -vf format=yuv420p10le"
                        + " -c:v libx265 -preset ultrafast -x265-params log-level=none:colorprim=bt2020"
                        + ":transfer=smpte2084:colormatrix=bt2020nc -color_primaries bt2020 -color_trc smpte2084"
                        + " -colorspace bt2020nc -tag:v hvc1");
        Made made = whole(bright, limits(Duration.ofMinutes(1), 180, null));
        assertThat(made.plan().source().highDynamicRange()).isTrue();
        assertThat(described(made.folder().resolve("download.mp4"))).contains("yuv420p(tv, bt709");
    }

    @Test
    void killsARunThatTakesTooLong() {
        refuses(SampleVideos.portrait(), limits(Duration.ofMillis(1), 180, null), TranscodeProblem.TRANSCODE_TIMEOUT);
    }

    @Test
    void refusesVideoThatIsTooLong() {
        refuses(SampleVideos.portrait(), limits(Duration.ofMinutes(1), 1, null), TranscodeProblem.TOO_LONG);
    }

    @Test
    void plansNothingForAFileWithoutAPicture() throws Exception {
        byte[] bytes = Files.readAllBytes(SampleVideos.portrait());
        int data = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("mdat");
        int size = ByteBuffer.wrap(bytes).getInt(data - Integer.BYTES);
        Arrays.fill(bytes, data + Integer.BYTES, data - Integer.BYTES + size, (byte) 0);
        Path empty = Files.write(temp.resolve("empty.mp4"), bytes);

        try (Engine engine = Engine.find(limits(Duration.ofMinutes(1), 180, null))) {
            var transcoder = new Transcoder(engine, limits(Duration.ofMinutes(1), 180, null));
            assertThatExceptionOfType(TranscodeException.class)
                    .isThrownBy(() -> transcoder.plan(empty, temp))
                    .satisfies(e -> assertThat(e.problem()).isEqualTo(TranscodeProblem.CORRUPT));
        }
    }

    private void refuses(Path file, TranscodeProperties limits, TranscodeProblem problem) {
        assertThatExceptionOfType(TranscodeException.class)
                .isThrownBy(() -> whole(file, limits))
                .satisfies(e -> assertThat(e.problem()).isEqualTo(problem));
    }

    private Made whole(Path file, TranscodeProperties limits) throws Exception {
        try (Engine engine = Engine.find(limits)) {
            var transcoder = new Transcoder(engine, limits);
            Path work = Files.createTempDirectory(temp, "work");
            TranscodePlan plan = transcoder.plan(file.toAbsolutePath(), work);
            Path out = Files.createDirectories(work.resolve("out"));
            transcoder.whole(plan, file.toAbsolutePath(), out, progress -> {});
            return new Made(plan, out, transcoder.finish(plan, HlsFolder.ofAll(plan, out)));
        }
    }

    private Made chunked(Path file, TranscodeProperties limits) throws Exception {
        try (Engine engine = Engine.find(limits)) {
            var transcoder = new Transcoder(engine, limits);
            Path work = Files.createTempDirectory(temp, "work");
            TranscodePlan plan = transcoder.plan(file.toAbsolutePath(), work);
            Path parts = work.resolve("parts");
            HlsFolder smallest = HlsFolder.ofSmallest(plan, Files.createDirectories(work.resolve("smallest")));
            transcoder.smallest(plan, file.toAbsolutePath(), smallest, progress -> {});
            smallest.pack();
            for (int i = 0; i < plan.chunks(); i++) {
                Path part = Files.createDirectories(parts.resolve(Integer.toString(i)));
                transcoder.chunk(plan, i, file.toAbsolutePath(), part, progress -> {});
            }
            Path out = Files.createDirectories(work.resolve("out"));
            transcoder.join(plan, parts, smallest.path(), out);
            return new Made(plan, out, transcoder.finish(plan, HlsFolder.ofAll(plan, out)));
        }
    }

    /** The lengths of segments according to the playlist of a rendition. */
    private static List<String> lengths(Path rendition) throws IOException {
        return Files.readAllLines(rendition.resolve("index.m3u8")).stream()
                .filter(line -> line.startsWith("#EXTINF:"))
                .toList();
    }

    private static void assertThatTimesAreEqual(Made made, Made expected) throws Exception {
        for (int i = 0; i < expected.plan().ladder().renditions().size(); i++) {
            assertThat(times(made.folder().resolve("v" + i + "/index.m3u8")))
                    .as("times of the packets of rendition %d", i)
                    .hasSizeGreaterThan(350)
                    .isEqualTo(times(expected.folder().resolve("v" + i + "/index.m3u8")));
        }
    }

    /** Stream and presentation time in µs of each packet: video, audio and all renditions must be in sync. */
    private static Set<String> times(Path movie) throws Exception {
        var seconds = new double[2];
        var packets = new TreeSet<String>();
        engine("-v", "error", "-i", movie.toString(), "-c", "copy", "-f", "framecrc", "-")
                .lines()
                .forEach(line -> {
                    String[] values = line.split("[:,/]?\\s+|/");
                    if (line.startsWith("#tb")) {
                        seconds[Integer.parseInt(values[1])] = 1 / Double.parseDouble(values[3]);
                    } else if (!line.startsWith("#")) {
                        double unit = seconds[Integer.parseInt(values[0])] * 1e6;
                        packets.add(values[0] + " " + Math.round(Long.parseLong(values[2]) * unit));
                    }
                });
        return packets;
    }

    /** The position of the bar in each frame of a rendition. */
    private List<Integer> bars(Path rendition) throws Exception {
        Path grey = temp.resolve("grey-" + System.nanoTime());
        engine(
                "-i",
                rendition.resolve("index.m3u8").toString(),
                "-vf",
                "scale=1:%d:flags=area".formatted(BARS),
                "-pix_fmt",
                "gray",
                "-fps_mode",
                "passthrough",
                "-color_range",
                "tv",
                "-f",
                "rawvideo",
                grey.toString());
        var values = new ArrayList<Integer>();
        byte[] rows = Files.readAllBytes(grey);
        for (int frame = 0; frame < rows.length; frame += BARS) {
            int brightest = 0;
            for (int bar = 1; bar < BARS; bar++) {
                if ((rows[frame + bar] & 0xff) > (rows[frame + brightest] & 0xff)) {
                    brightest = bar;
                }
            }
            values.add(brightest);
        }
        return values;
    }

    /** The largest difference between consecutive samples: a click at a border stands out in a low tone. */
    private double loudestStep(Path rendition) throws Exception {
        Path samples = temp.resolve("samples-" + System.nanoTime());
        engine("-i", rendition.resolve("index.m3u8").toString(), "-ac", "1", "-f", "f32le", samples.toString());
        var floats = java.nio.ByteBuffer.wrap(Files.readAllBytes(samples))
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .asFloatBuffer();
        double largest = 0;
        for (int i = 48_000 / 10; i < floats.limit() - 48_000 / 2; i++) {
            largest = Math.max(largest, Math.abs(floats.get(i) - floats.get(i - 1)));
        }
        return largest;
    }

    private java.util.OptionalDouble loudness(Path file) throws Exception {
        String said = engine("-i", file.toString(), "-af", "ebur128=framelog=quiet", "-f", "null", "-");
        var matcher = java.util.regex.Pattern.compile("I:\\s+(-?[\\d.]+) LUFS").matcher(said);
        return matcher.find()
                ? java.util.OptionalDouble.of(Double.parseDouble(matcher.group(1)))
                : java.util.OptionalDouble.empty();
    }

    private String described(Path file) throws Exception {
        return engine("-i", file.toString(), "-frames:v", "1", "-f", "null", "-");
    }

    /** Runs ffmpeg and returns its output. */
    private static String engine(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(org.bytedeco.javacpp.Loader.load(org.bytedeco.ffmpeg.ffmpeg.class)));
        command.addAll(List.of("-nostdin", "-hide_banner", "-y"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static TranscodeProperties chunked(Duration chunk) {
        return chunked(chunk, 1080);
    }

    private static TranscodeProperties chunked(Duration chunk, int largest) {
        return properties(Duration.ofMinutes(1), 180, null, largest, Duration.ofSeconds(1), chunk);
    }

    private static TranscodeProperties limits(Duration timeLimit, int maxSeconds, @Nullable String program) {
        return properties(timeLimit, maxSeconds, program, 1080, Duration.ofMinutes(5), Duration.ofSeconds(30));
    }

    private static TranscodeProperties properties(
            Duration timeLimit,
            int maxSeconds,
            @Nullable String program,
            int largest,
            Duration chunkAbove,
            Duration chunk) {
        return new TranscodeProperties(
                program,
                Duration.ofSeconds(maxSeconds),
                SourceLimits.defaults(),
                timeLimit,
                DataSize.ofGigabytes(2),
                DataSize.ofGigabytes(1),
                largest,
                chunkAbove,
                chunk,
                1,
                2,
                4,
                TranscodeProperties.SandboxMode.PREFERRED);
    }
}
