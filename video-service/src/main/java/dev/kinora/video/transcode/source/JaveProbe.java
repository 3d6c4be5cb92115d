package dev.kinora.video.transcode.source;

import dev.kinora.video.transcode.SourceLimits;
import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProblem;
import dev.kinora.video.transcode.ffmpeg.Engine;
import dev.kinora.video.transcode.ffmpeg.SandboxedProcess;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import ws.schild.jave.EncoderException;
import ws.schild.jave.MultimediaObject;
import ws.schild.jave.info.AudioInfo;
import ws.schild.jave.info.MultimediaInfo;
import ws.schild.jave.info.VideoInfo;
import ws.schild.jave.process.ProcessLocator;
import ws.schild.jave.process.ProcessWrapper;

/** Replaces ffprobe where it is missing: reads ffmpeg's description of its input, through JAVE and directly. */
final class JaveProbe {

    private static final Pattern TURNED = Pattern.compile("rotation of -?(90|270)");
    private static final Pattern VIDEO_STREAM = Pattern.compile("Stream #0:(\\d+).*Video: (?!.*attached pic)");
    private static final Pattern AUDIO_STREAM = Pattern.compile("Stream #0:(\\d+).*Audio: ");

    private final Engine engine;
    private final SourceLimits limits;
    private final Path file;
    private final Path folder;

    JaveProbe(Engine engine, SourceLimits limits, Path file, Path folder) {
        this.engine = engine;
        this.limits = limits;
        this.file = file;
        this.folder = folder;
    }

    SourceMedia media(ContainerFormat format, String described) {
        try {
            MultimediaInfo info = new MultimediaObject(file.toFile(), locator(format)).getInfo();
            VideoInfo video = info.getVideo();
            if (video == null || video.getSize() == null) {
                throw new TranscodeException(TranscodeProblem.NO_VIDEO_STREAM, "no picture");
            }
            checkCodecs(video, info.getAudio());
            boolean turned = TURNED.matcher(described).find();
            int width = video.getSize().getWidth();
            int height = video.getSize().getHeight();
            return new SourceMedia(
                    format,
                    Duration.ofMillis(Math.max(0, info.getDuration())),
                    turned ? height : width,
                    turned ? width : height,
                    video.getFrameRate(),
                    streamIndex(VIDEO_STREAM, described, 0),
                    streamIndex(AUDIO_STREAM, described, -1),
                    ProbeReport.HIGH_DYNAMIC_RANGE.stream().anyMatch(described::contains));
        } catch (EncoderException e) {
            throw new TranscodeException(TranscodeProblem.CORRUPT, String.valueOf(e.getMessage()));
        }
    }

    private void checkCodecs(VideoInfo video, @Nullable AudioInfo audio) {
        if (!InputOptions.decodesVideo(name(video.getDecoder()))) {
            throw new TranscodeException(TranscodeProblem.UNSUPPORTED_CODEC, name(video.getDecoder()));
        }
        if (audio == null) {
            return;
        }
        if (!InputOptions.decodesAudio(name(audio.getDecoder()))) {
            throw new TranscodeException(TranscodeProblem.UNSUPPORTED_CODEC, name(audio.getDecoder()));
        }
        limits.checkSound(audio.getChannels(), audio.getSamplingRate());
    }

    /** Turns "h264 (High) (avc1 / 0x31637661)" into "h264". */
    private static String name(@Nullable String decoder) {
        return decoder == null ? "unknown" : decoder.strip().split(" ", 2)[0];
    }

    private static int streamIndex(Pattern kind, String described, int otherwise) {
        Matcher matcher = kind.matcher(described);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : otherwise;
    }

    private ProcessLocator locator(ContainerFormat format) {
        return new ProcessLocator() {
            @Override
            public String getExecutablePath() {
                return engine.getExecutablePath();
            }

            @Override
            public ProcessWrapper createExecutor() {
                SandboxedProcess process = engine.inspect(engine.getExecutablePath(), folder, SourceReader.TIME_LIMIT);
                List<String> options = InputOptions.of(format, limits);
                options.forEach(process::addArgument);
                return process;
            }
        };
    }
}
