package dev.kinora.video.transcode;

import dev.kinora.video.transcode.SandboxedProcess.Ending;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import ws.schild.jave.EncoderException;
import ws.schild.jave.MultimediaObject;
import ws.schild.jave.info.MultimediaInfo;
import ws.schild.jave.process.ProcessLocator;
import ws.schild.jave.process.ProcessWrapper;

/** Looks into a source before any work is spent on it, and refuses what cannot become a video. */
final class SourceProbe {

    private static final Duration TIME_LIMIT = Duration.ofSeconds(30);
    private static final int MAX_STREAMS = 32;
    private static final int MIN_SIDE = 16;
    private static final Set<String> HIGH_DYNAMIC_RANGE = Set.of("smpte2084", "arib-std-b67");

    private static final Pattern TURNED = Pattern.compile("rotation of -?(90|270)");
    private static final Pattern VIDEO_STREAM = Pattern.compile("Stream #0:(\\d+).*Video: (?!.*attached pic)");
    private static final Pattern AUDIO_STREAM = Pattern.compile("Stream #0:(\\d+).*Audio: ");

    private final Engine engine;
    private final TranscodeProperties limits;
    private final JsonMapper json = JsonMapper.shared();

    SourceProbe(Engine engine, TranscodeProperties limits) {
        this.engine = engine;
        this.limits = limits;
    }

    /**
     * Inspects a file.
     *
     * @param folder where the probing process runs
     * @throws TranscodeException with the reason if the file is refused
     */
    SourceMedia inspect(Path file, Path folder) throws IOException, InterruptedException {
        ContainerFormat format = ContainerFormat.sniff(file);
        Optional<String> probe = engine.probe();
        SourceMedia media =
                probe.isPresent() ? withProbe(probe.get(), format, file, folder) : withJave(format, file, folder);
        return within(media.duration().isPositive() ? media : measured(media, file, folder));
    }

    private SourceMedia withProbe(String probe, ContainerFormat format, Path file, Path folder)
            throws IOException, InterruptedException {
        var output = new StringBuilder();
        try (SandboxedProcess process = engine.look(probe, folder, TIME_LIMIT)) {
            List.of("-v", "error", "-protocol_whitelist", "file", "-f", format.demuxer())
                    .forEach(process::addArgument);
            List.of("-print_format", "json", "-show_format", "-show_streams").forEach(process::addArgument);
            process.addArgument(file.toString());
            Ending ending = process.run(line -> output.append(line).append('\n'));
            refuseUnreadable(ending);
        }
        try {
            return read(format, json.readTree(output.toString()));
        } catch (JacksonException e) {
            throw new TranscodeException(TranscodeProblem.CORRUPT, "unreadable probe output");
        }
    }

    private static void refuseUnreadable(Ending ending) {
        if (ending.timedOut()) {
            throw new TranscodeException(TranscodeProblem.TRANSCODE_TIMEOUT, "probe");
        }
        if (ending.exitCode() != 0) {
            boolean memory = ending.errors().contains("Cannot allocate memory");
            throw new TranscodeException(
                    memory ? TranscodeProblem.TOO_DEMANDING : TranscodeProblem.CORRUPT, ending.errors());
        }
    }

    private static SourceMedia read(ContainerFormat format, JsonNode root) {
        JsonNode streams = root.path("streams");
        if (streams.size() > MAX_STREAMS) {
            throw new TranscodeException(TranscodeProblem.TOO_DEMANDING, streams.size() + " streams");
        }
        JsonNode video = first(streams, "video");
        if (video == null) {
            throw new TranscodeException(TranscodeProblem.NO_VIDEO_STREAM, streams.size() + " other streams");
        }
        JsonNode audio = first(streams, "audio");
        double seconds = seconds(video.path("duration"));
        double whole = seconds > 0 ? seconds : seconds(root.path("format").path("duration"));
        double aspect = ratio(video.path("sample_aspect_ratio").asString("1:1"), ":");
        int width = (int) Math.round(video.path("width").asInt(0) * (aspect > 0 ? aspect : 1));
        int height = video.path("height").asInt(0);
        boolean turned = isTurned(video);
        return new SourceMedia(
                format,
                Duration.ofMillis(Math.round(whole * 1000)),
                turned ? height : width,
                turned ? width : height,
                ratio(video.path("avg_frame_rate").asString("0/1"), "/"),
                video.path("index").asInt(0),
                audio == null ? -1 : audio.path("index").asInt(-1),
                HIGH_DYNAMIC_RANGE.contains(video.path("color_transfer").asString("")));
    }

    private static @Nullable JsonNode first(JsonNode streams, String type) {
        for (JsonNode stream : streams) {
            boolean cover = stream.path("disposition").path("attached_pic").asInt(0) == 1;
            boolean decodable = stream.hasNonNull("codec_name");
            if (type.equals(stream.path("codec_type").asString("")) && !cover && decodable) {
                return stream;
            }
        }
        return null;
    }

    private static boolean isTurned(JsonNode video) {
        for (JsonNode data : video.path("side_data_list")) {
            if (Math.abs(data.path("rotation").asInt(0)) % 180 == 90) {
                return true;
            }
        }
        return false;
    }

    private static double seconds(JsonNode node) {
        try {
            double value = Double.parseDouble(node.asString("0"));
            return Double.isFinite(value) && value > 0 ? value : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static double ratio(String text, String separator) {
        int at = text.indexOf(separator);
        try {
            double over = Double.parseDouble(text.substring(0, Math.max(at, 0)));
            double under = Double.parseDouble(text.substring(at + 1));
            return under > 0 && over > 0 ? over / under : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Without ffprobe: what JAVE reads from ffmpeg's own description of its input, and what it leaves out. */
    private SourceMedia withJave(ContainerFormat format, Path file, Path folder)
            throws IOException, InterruptedException {
        try {
            MultimediaInfo info = new MultimediaObject(file.toFile(), javeLocator(format, folder)).getInfo();
            if (info.getVideo() == null || info.getVideo().getSize() == null) {
                throw new TranscodeException(TranscodeProblem.NO_VIDEO_STREAM, "no picture");
            }
            String described = described(format, file, folder);
            boolean turned = TURNED.matcher(described).find();
            int width = info.getVideo().getSize().getWidth();
            int height = info.getVideo().getSize().getHeight();
            return new SourceMedia(
                    format,
                    Duration.ofMillis(Math.max(0, info.getDuration())),
                    turned ? height : width,
                    turned ? width : height,
                    info.getVideo().getFrameRate(),
                    streamIndex(VIDEO_STREAM, described, 0),
                    streamIndex(AUDIO_STREAM, described, -1),
                    HIGH_DYNAMIC_RANGE.stream().anyMatch(described::contains));
        } catch (EncoderException e) {
            throw new TranscodeException(TranscodeProblem.CORRUPT, String.valueOf(e.getMessage()));
        }
    }

    private String described(ContainerFormat format, Path file, Path folder) throws IOException, InterruptedException {
        try (SandboxedProcess process = engine.look(engine.getExecutablePath(), folder, TIME_LIMIT)) {
            List.of("-hide_banner", "-protocol_whitelist", "file", "-f", format.demuxer(), "-i", file.toString())
                    .forEach(process::addArgument);
            return process.run(line -> {}).errors();
        }
    }

    private static int streamIndex(Pattern kind, String described, int otherwise) {
        Matcher matcher = kind.matcher(described);
        return matcher.find() ? Integer.parseInt(matcher.group(1)) : otherwise;
    }

    private ProcessLocator javeLocator(ContainerFormat format, Path folder) {
        return new ProcessLocator() {
            @Override
            public String getExecutablePath() {
                return engine.getExecutablePath();
            }

            @Override
            public ProcessWrapper createExecutor() {
                SandboxedProcess process = engine.look(engine.getExecutablePath(), folder, TIME_LIMIT);
                List.of("-protocol_whitelist", "file", "-f", format.demuxer()).forEach(process::addArgument);
                return process;
            }
        };
    }

    /** Browser recordings name no duration: read through the packets, without decoding, to find it. */
    private SourceMedia measured(SourceMedia media, Path file, Path folder) throws IOException, InterruptedException {
        var last = new long[1];
        try (SandboxedProcess process = engine.look(engine.getExecutablePath(), folder, TIME_LIMIT)) {
            List.of("-nostdin", "-v", "error", "-progress", "pipe:1", "-protocol_whitelist", "file", "-f")
                    .forEach(process::addArgument);
            List.of(media.format().demuxer(), "-i", file.toString(), "-map", "0:" + media.videoStream())
                    .forEach(process::addArgument);
            List.of("-c", "copy", "-f", "null", "-").forEach(process::addArgument);
            refuseUnreadable(process.run(line -> last[0] = Math.max(last[0], Progress.microseconds(line))));
        }
        if (last[0] <= 0) {
            throw new TranscodeException(TranscodeProblem.CORRUPT, "no pictures");
        }
        return media.lasting(Duration.ofMillis(last[0] / 1000));
    }

    private SourceMedia within(SourceMedia media) {
        int shorter = Math.min(media.width(), media.height());
        int longer = Math.max(media.width(), media.height());
        if (shorter < MIN_SIDE || longer > limits.maxSide()) {
            throw new TranscodeException(TranscodeProblem.DIMENSIONS_EXCEEDED, media.width() + " x " + media.height());
        }
        if (media.duration().compareTo(limits.maxDuration().plusMillis(500)) > 0) {
            throw new TranscodeException(
                    TranscodeProblem.TOO_LONG, media.duration().toString());
        }
        return media;
    }
}
