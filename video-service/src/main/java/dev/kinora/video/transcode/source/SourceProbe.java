package dev.kinora.video.transcode.source;

import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProblem;
import dev.kinora.video.transcode.TranscodeProperties;
import dev.kinora.video.transcode.ffmpeg.Engine;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Inspects a source before it is transcoded, and refuses what cannot become a video. */
public final class SourceProbe {

    /** Containers round the duration of their last frame. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private final Engine engine;
    private final TranscodeProperties limits;

    public SourceProbe(Engine engine, TranscodeProperties limits) {
        this.engine = engine;
        this.limits = limits;
    }

    /**
     * Inspects a file: size, container, references to other files, streams, limits.
     *
     * @param folder folder in which the probing processes run
     * @throws TranscodeException with the reason, if the file is refused
     */
    public SourceMedia inspect(Path file, Path folder) throws IOException, InterruptedException {
        long bytes = Files.size(file);
        limits.source().checkSize(bytes);
        ContainerFormat format = ContainerFormat.sniff(file);
        if (format == ContainerFormat.ISO_MEDIA) {
            MovieReferences.refuse(file, limits.source());
        }
        var reader = new SourceReader(engine, limits, file, folder);
        SourceMedia media = within(declared(reader, format, file, folder), reader);
        limits.source().checkBitrate(bytes, media.seconds());
        return media;
    }

    /**
     * Decodes the first frames of an inspected file.
     *
     * @throws TranscodeException with the reason, if there are none
     */
    public void decodeStart(SourceMedia media, Path file, Path folder) throws IOException, InterruptedException {
        new SourceReader(engine, limits, file, folder).decodeStart(media);
    }

    private SourceMedia declared(SourceReader reader, ContainerFormat format, Path file, Path folder)
            throws IOException, InterruptedException {
        Optional<String> probe = engine.probe();
        return probe.isPresent()
                ? reader.report(probe.get(), format).media(format)
                : new JaveProbe(engine, limits.source(), file, folder).media(format, reader.described(format));
    }

    private SourceMedia within(SourceMedia declared, SourceReader reader) throws IOException, InterruptedException {
        limits.source().checkPicture(declared.width(), declared.height());
        SourceMedia media = declared;
        if (!media.duration().isPositive()) {
            media = media.lasting(reader.measuredDuration(media));
        }
        if (media.duration().compareTo(limits.maxDuration().plus(GRACE)) > 0) {
            throw TranscodeException.limited(
                    TranscodeProblem.TOO_LONG,
                    inWords(limits.maxDuration()),
                    media.duration().toString());
        }
        if (!media.duration().isPositive()) {
            throw new TranscodeException(TranscodeProblem.CORRUPT, "no pictures");
        }
        return withTrueFrameRate(media, reader);
    }

    /** Some containers declare the tick of their clock as frame rate; therefore only a measured rate is refused. */
    private SourceMedia withTrueFrameRate(SourceMedia media, SourceReader reader)
            throws IOException, InterruptedException {
        Optional<String> probe = engine.probe();
        if (media.frameRate() <= limits.source().maxFrameRate() || probe.isEmpty()) {
            return media;
        }
        SourceMedia measured = media.running(reader.measuredFrameRate(probe.get(), media));
        limits.source().checkFrameRate(measured.frameRate());
        return measured;
    }

    /** A duration in words: "10 minutes", "1 minute and 30 seconds", "45 seconds". */
    static String inWords(Duration duration) {
        String minutes = counted(duration.toMinutes(), "minute");
        String seconds = counted(duration.toSecondsPart(), "second");
        if (minutes.isEmpty() || seconds.isEmpty()) {
            return minutes + seconds;
        }
        return minutes + " and " + seconds;
    }

    private static String counted(long count, String unit) {
        return switch ((int) Math.min(count, 2)) {
            case 0 -> "";
            case 1 -> "1 " + unit;
            default -> count + " " + unit + "s";
        };
    }
}
