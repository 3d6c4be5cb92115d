package dev.kinora.moderation.hash.pdq;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;

/** Clips of three shots each, what people do to clips to have them pass, and their frames; all made with ffmpeg. */
public final class EditedClips {

    private static final int RATE = 12;
    private static final int SECONDS = 9;
    private static final int SHOTS = 3;

    /** These shots are seen nowhere else: what is listed of a picture was chosen with others. */
    private static final long FIRST_SHOT = 7000;

    /** A change in the words of ffmpeg's filters, and how hard the encoder presses; the larger the harder. */
    public enum Edit {
        ENCODED("null", 34),
        ENCODED_TO_RUBBLE("null", 42),
        SCALED("scale=180:320", 26),
        SQUEEZED("scale=480:480", 26),
        CROPPED_3("crop=iw*0.97:ih*0.97", 26),
        CROPPED_5("crop=iw*0.95:ih*0.95", 26),
        CROPPED_7("crop=iw*0.93:ih*0.93", 26),
        CROPPED_ASKEW("crop=iw*0.94:ih*0.93:iw*0.045:ih*0.01", 26),
        CROPPED_10("crop=iw*0.90:ih*0.90", 26),
        CROPPED_BELOW("crop=iw:ih*0.91:0:0", 26),
        CROPPED_AT_SIDES("crop=iw*0.93:ih", 26),
        MIRRORED("hflip", 26),
        TURNED("transpose=1", 26),
        TRIMMED("trim=start=1.37:end=7.6,setpts=PTS-STARTPTS", 26),
        FASTER("setpts=PTS/1.25", 26),
        SLOWER("setpts=PTS/0.8", 26),
        WATERMARKED("null", 26),
        BRIGHTENED("eq=brightness=0.08:contrast=1.15:saturation=1.4", 26),
        LETTERBOXED("pad=iw:ih*1.4:0:(oh-ih)/2:black", 26),
        FRAMED("pad=iw*1.2:ih*1.2:(ow-iw)/2:(oh-ih)/2:0x2040a0", 26),
        MIRRORED_CROPPED_MARKED("hflip,crop=iw*0.96:ih*0.96", 30);

        private final String filter;
        private final int crf;

        Edit(String filter, int crf) {
            this.filter = filter;
            this.crf = crf;
        }

        private boolean marked() {
            return this == WATERMARKED || this == MIRRORED_CROPPED_MARKED;
        }
    }

    private final Path folder;
    private final Path mark;

    public EditedClips(Path folder) throws IOException {
        this.folder = folder;
        this.mark = folder.resolve("mark.png");
        ImageIO.write(mark(), "png", mark.toFile());
    }

    /** A half-transparent mark of a fifth of the width, with letters. */
    private static BufferedImage mark() {
        var picture = new BufferedImage(80, 28, BufferedImage.TYPE_INT_ARGB);
        var graphics = picture.createGraphics();
        graphics.setColor(new Color(255, 255, 255, 170));
        graphics.fillRoundRect(0, 0, 80, 28, 12, 12);
        graphics.setColor(new Color(20, 20, 20, 220));
        for (int i = 0; i < 6; i++) {
            graphics.fillRect(8 + i * 11, 8, 6, 6 + i % 3 * 3);
        }
        graphics.dispose();
        return picture;
    }

    /** Paints a clip; another number, another clip. */
    public Path original(int number) throws IOException, InterruptedException {
        Path file = folder.resolve("clip-" + number + ".mp4");
        var process = start(
                ("-f rawvideo -pixel_format bgr24 -video_size %dx%d -framerate %d -i pipe:0"
                                + " -c:v libx264 -preset veryfast -crf 22 -pix_fmt yuv420p")
                        .formatted(Footage.WIDTH, Footage.HEIGHT, RATE),
                file);
        try (OutputStream frames = new BufferedOutputStream(process.getOutputStream(), 1 << 20)) {
            int perShot = SECONDS * RATE / SHOTS;
            for (int shot = 0; shot < SHOTS; shot++) {
                var footage = Footage.shot(FIRST_SHOT + number * SHOTS + shot);
                for (int i = 0; i < perShot; i++) {
                    var picture = footage.paint((double) i / perShot);
                    frames.write(((DataBufferByte) picture.getRaster().getDataBuffer()).getData());
                }
            }
        }
        end(process);
        return file;
    }

    public Path edit(Path original, Edit edit) throws IOException, InterruptedException {
        Path file = folder.resolve("edited.mp4");
        String even = ",scale=trunc(iw/2)*2:trunc(ih/2)*2";
        String encoder = " -c:v libx264 -preset veryfast -pix_fmt yuv420p -crf " + edit.crf;
        String filter = edit.marked()
                ? "-i " + mark + " -filter_complex [0:v]" + edit.filter + "[a];[a][1:v]overlay=W-w-12:H-h-24" + even
                : "-vf " + edit.filter + even;
        end(start("-i " + original + " " + filter + encoder, file));
        return file;
    }

    /** The frames of a clip, so many a second. */
    public List<BufferedImage> frames(Path clip, double perSecond) throws IOException, InterruptedException {
        Path stills = Files.createTempDirectory(folder, "stills");
        end(start(
                String.format(Locale.ROOT, "-i %s -vf fps=%.4f:start_time=0 -q:v 5", clip, perSecond),
                stills.resolve("%04d.jpg")));
        List<BufferedImage> frames = new ArrayList<>();
        try (var files = Files.list(stills)) {
            for (Path file : files.sorted().toList()) {
                frames.add(ImageIO.read(file.toFile()));
                Files.delete(file);
            }
        }
        Files.delete(stills);
        return frames;
    }

    /** Length of a clip. */
    public static int seconds() {
        return SECONDS;
    }

    private static Process start(String arguments, Path file) throws IOException {
        List<String> command = new ArrayList<>(List.of(Loader.load(ffmpeg.class), "-loglevel", "error", "-y"));
        command.addAll(List.of(arguments.split(" ")));
        command.add(file.toString());
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void end(Process process) throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (process.waitFor() != 0) {
            throw new IOException("ffmpeg failed");
        }
    }
}
