package dev.kinora.video.transcode.encoding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.testsupport.SampleVideos;
import dev.kinora.testsupport.ScreeningFrames;
import dev.kinora.video.media.FrameIndex;
import dev.kinora.video.transcode.SourceLimits;
import dev.kinora.video.transcode.TranscodeProperties;
import dev.kinora.video.transcode.ffmpeg.Engine;
import dev.kinora.video.transcode.rendition.Frames;
import dev.kinora.video.transcode.rendition.HlsFolder;
import dev.kinora.video.transcode.rendition.TranscodePlan;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.json.JsonMapper;

/** The frames for screening of short clips whose brightness tells their time. */
class FramesTests {

    /** Brighter by the same step every second. */
    private static final String STEPS = "geq=lum='40*(1+floor(T))':cb=128:cr=128";

    private static final String QUICK = " -c:v libx264 -preset ultrafast -qp 10 -pix_fmt yuv420p";

    @TempDir
    private Path temp;

    /** A frame with its time. */
    private record Frame(long atMs, BufferedImage picture) {

        /** Luminance in the middle, 16 to 235. */
        private double luminance() {
            int rgb = picture.getRGB(picture.getWidth() / 2, picture.getHeight() / 2);
            return 16 + ((rgb >> 16 & 0xff) + (rgb >> 8 & 0xff) + (rgb & 0xff)) / 3.0 * 219 / 255;
        }
    }

    @Test
    void showsEachSecondAtItsTime() throws Exception {
        var frames = frames(steps());
        assertThat(frames).extracting(Frame::atMs).containsExactly(0L, 1000L, 2000L, 3000L, 4000L);
        assertThatTimesAreRight(frames);
    }

    @Test
    void showsTheSameOfAVideoInChunks() throws Exception {
        var frames = frames(steps(), Duration.ofSeconds(1));
        assertThat(frames).extracting(Frame::atMs).containsExactly(0L, 1000L, 2000L, 3000L, 4000L);
        assertThatTimesAreRight(frames);
    }

    @Test
    void showsTheRightTimesWhereTheFrameRateVaries() throws Exception {
        Path varying = SampleVideos.make(
                "varying-steps.mp4",
                "-f lavfi -i nullsrc=s=90x160:r=25:d=5," + STEPS + ",select='lt(t,1)+not(mod(n,5))' -fps_mode vfr"
                        + QUICK);
        var frames = frames(varying);
        assertThat(frames).hasSizeBetween(5, 10);
        assertThatTimesAreRight(frames);
    }

    @Test
    void showsScenesShorterThanASecond() throws Exception {
        Path flash = SampleVideos.make(
                "flash.mp4",
                "-f lavfi -i nullsrc=s=90x160:r=25:d=3,geq=lum='if(eq(N,40),235,16)':cb=128:cr=128" + QUICK);
        assertThat(frames(flash)).anySatisfy(frame -> {
            assertThat(frame.atMs()).isEqualTo(1600);
            assertThat(frame.luminance()).isGreaterThan(200);
        });
    }

    @Test
    void boundsTheFramesOfALongBlinking() throws Exception {
        Path blinking = SampleVideos.make(
                "blinking.mp4",
                "-f lavfi -i color=c=black:s=64x64:r=5:d=599,drawbox=c=white:t=fill:enable='mod(floor(n/2),2)'"
                        + QUICK);
        var frames = frames(blinking);
        assertThat(frames).hasSizeBetween(640, 660);
        assertThat(frames.getLast().atMs()).isGreaterThanOrEqualTo(598_000);
        assertThat(frames).extracting(Frame::atMs).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void keepsAllFramesWhateverTheFrameRate() throws Exception {
        Path fast = SampleVideos.make("steps-30.mp4", "-f lavfi -i nullsrc=s=90x160:r=30:d=4," + STEPS + QUICK);
        var frames = frames(fast);
        assertThat(frames).extracting(Frame::atMs).containsExactly(0L, 1000L, 2000L, 3000L);
        assertThatTimesAreRight(frames);
    }

    @Test
    void needsNoChangeOfThePicture() throws Exception {
        Path constant = SampleVideos.make("constant.mp4", "-f lavfi -i color=c=gray:s=90x160:r=25:d=3" + QUICK);
        assertThat(frames(constant)).extracting(Frame::atMs).containsExactly(0L, 1000L, 2000L);
    }

    @Test
    void showsAVideoOfTwoFrames() throws Exception {
        Path two = SampleVideos.make("two.mp4", "-f lavfi -i color=c=gray:s=90x160:r=10 -frames:v 2" + QUICK);
        assertThat(frames(two)).extracting(Frame::atMs).containsExactly(0L);
    }

    @Test
    void turnsTheFramesAndBoundsTheirSize() throws Exception {
        Path large = SampleVideos.make(
                "large-landscape.mp4", "-f lavfi -i testsrc2=size=1920x1080:rate=10:duration=1" + QUICK);
        Path turned = SampleVideos.make("turned-large.mp4", "-display_rotation 90 -i " + large + " -c copy");
        var frames = frames(turned);
        assertThat(frames).isNotEmpty();
        assertThat(frames.getFirst().picture().getHeight()).isEqualTo(640);
        assertThat(frames.getFirst().picture().getWidth()).isEqualTo(360);
    }

    /** The benchmarks of moderation-service measure with those. */
    @Test
    void showsWhatScreeningIsMeasuredWith() throws Exception {
        Path blinking = SampleVideos.make(
                "blinking-large.mp4",
                "-f lavfi -i color=c=black:s=720x1280:r=30:d=4,drawbox=c=white:t=fill:enable='gt(mod(t,1.7),1)'"
                        + QUICK);
        var expected = ScreeningFrames.of(blinking);
        var frames = frames(blinking);
        assertThat(frames).hasSizeGreaterThan(4);
        assertThat(expected)
                .extracting(ScreeningFrames.Frame::atMs)
                .isEqualTo(frames.stream().map(Frame::atMs).toList());
        var picture = ImageIO.read(new ByteArrayInputStream(expected.getFirst().jpeg()));
        assertThat(picture.getWidth())
                .isEqualTo(360)
                .isEqualTo(frames.getFirst().picture().getWidth());
        assertThat(picture.getHeight())
                .isEqualTo(640)
                .isEqualTo(frames.getFirst().picture().getHeight());
    }

    private static Path steps() {
        return SampleVideos.make("steps.mp4", "-f lavfi -i nullsrc=s=90x160:r=25:d=5," + STEPS + QUICK);
    }

    private static void assertThatTimesAreRight(List<Frame> frames) {
        assertThat(frames)
                .allSatisfy(frame ->
                        assertThat(frame.luminance()).isCloseTo(40 * (1 + frame.atMs() / 1000), within(10.0)));
    }

    private List<Frame> frames(Path file) throws Exception {
        return frames(file, Duration.ofMinutes(11));
    }

    private List<Frame> frames(Path file, Duration chunkAbove) throws Exception {
        var limits = limits(chunkAbove);
        Path source = file.toAbsolutePath();
        Path out = Files.createDirectories(temp.resolve("out"));
        try (Engine engine = Engine.find(limits)) {
            var transcoder = new Transcoder(engine, limits);
            TranscodePlan plan = transcoder.plan(source, temp);
            if (plan.whole()) {
                transcoder.whole(plan, source, out, progress -> {});
            } else {
                transcoder.smallest(plan, source, HlsFolder.ofSmallest(plan, out), progress -> {});
            }
        }
        return read(out);
    }

    private static List<Frame> read(Path out) throws IOException {
        byte[] pack = Files.readAllBytes(out.resolve(Frames.PACK));
        var index = JsonMapper.shared().readValue(Files.readAllBytes(out.resolve(Frames.INDEX)), FrameIndex.class);
        var frames = new ArrayList<Frame>();
        for (var frame : index.frames()) {
            var bytes = new ByteArrayInputStream(pack, Math.toIntExact(frame.offset()), frame.length());
            frames.add(new Frame(frame.atMs(), ImageIO.read(bytes)));
        }
        return frames;
    }

    private static TranscodeProperties limits(Duration chunkAbove) {
        return new TranscodeProperties(
                null,
                Duration.ofMinutes(10),
                SourceLimits.defaults(),
                Duration.ofMinutes(2),
                DataSize.ofGigabytes(2),
                DataSize.ofGigabytes(1),
                1080,
                chunkAbove,
                Duration.ofSeconds(2),
                1,
                2,
                4,
                TranscodeProperties.SandboxMode.PREFERRED);
    }
}
