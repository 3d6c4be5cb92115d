package dev.kinora.video.transcode.source;

import dev.kinora.video.transcode.SourceLimits;
import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The report of ffprobe on a source, checked against the limits. */
final class ProbeReport {

    /** The requested entries; no tags, which may be huge and contain personal data. */
    static final String ENTRIES = "stream=index,codec_type,codec_name,width,height,pix_fmt,sample_aspect_ratio,"
            + "avg_frame_rate,r_frame_rate,nb_frames,start_time,duration,color_space,color_transfer,color_primaries,channels,"
            + "channel_layout,sample_rate:stream_disposition=attached_pic,timed_thumbnails,default"
            + ":stream_side_data=side_data_type,rotation:format=duration,nb_streams";

    /** Transfer functions PQ and HLG by their names in ffprobe. */
    static final Set<String> HIGH_DYNAMIC_RANGE = Set.of("smpte2084", "arib-std-b67");

    private static final double HOURS = 2 * 3600;
    private static final double LONGEST_TOLD = 1e9;

    private static final JsonMapper JSON = JsonMapper.shared();

    private final JsonNode root;
    private final SourceLimits limits;

    private ProbeReport(JsonNode root, SourceLimits limits) {
        this.root = root;
        this.limits = limits;
    }

    static ProbeReport parse(String output, SourceLimits limits) {
        try {
            return new ProbeReport(JSON.readTree(output), limits);
        } catch (JacksonException e) {
            throw new TranscodeException(TranscodeProblem.CORRUPT, "unreadable probe output");
        }
    }

    /**
     * The streams to use.
     *
     * @throws TranscodeException if there is no usable picture, or a limit is exceeded
     */
    SourceMedia media(ContainerFormat format) {
        limits.checkStreams(root.path("streams").size());
        JsonNode video = chosen(streams("video"), InputOptions::decodesVideo);
        if (video.isMissingNode()) {
            boolean nothing = root.path("streams").isEmpty();
            throw new TranscodeException(
                    nothing ? TranscodeProblem.CORRUPT : TranscodeProblem.NO_VIDEO_STREAM, "no picture");
        }
        JsonNode audio =
                chosen(streams("audio").stream().filter(ProbeReport::sounds).toList(), InputOptions::decodesAudio);
        limits.checkPicture(video.path("width").asInt(0), video.path("height").asInt(0));
        limits.checkSound(audio.path("channels").asInt(0), number(audio.path("sample_rate")));
        double aspect = ratio(video.path("sample_aspect_ratio").asString("1:1"), ":");
        double width = video.path("width").asInt(0) * (aspect > 0 ? aspect : 1);
        int shownWidth = Math.clamp(Math.round(width), 0, Integer.MAX_VALUE);
        int height = video.path("height").asInt(0);
        boolean turned = isTurned(video);
        return new SourceMedia(
                format,
                length(video),
                turned ? height : shownWidth,
                turned ? shownWidth : height,
                ratio(video.path("avg_frame_rate").asString("0/1"), "/"),
                video.path("index").asInt(0),
                audio.path("index").asInt(-1),
                HIGH_DYNAMIC_RANGE.contains(video.path("color_transfer").asString("")));
    }

    /** The displayed length; but the length of all frames if that exceeds two hours, whatever an edit list hides. */
    private Duration length(JsonNode video) {
        double seconds = seconds(video.path("duration"));
        double whole = seconds > 0 ? seconds : seconds(root.path("format").path("duration"));
        double rate = ratio(video.path("avg_frame_rate").asString("0/1"), "/");
        double standing = rate > 0 ? seconds(video.path("nb_frames")) / rate : 0;
        double told = standing > HOURS ? standing : whole;
        return Duration.ofMillis(Math.round(Math.min(told, LONGEST_TOLD) * 1000));
    }

    /** The streams of a type, without cover pictures. */
    private List<JsonNode> streams(String type) {
        var found = new ArrayList<JsonNode>();
        for (JsonNode stream : root.path("streams")) {
            JsonNode disposition = stream.path("disposition");
            boolean still = disposition.path("attached_pic").asInt(0) == 1
                    || disposition.path("timed_thumbnails").asInt(0) == 1;
            if (type.equals(stream.path("codec_type").asString("")) && !still) {
                found.add(stream);
            }
        }
        return found;
    }

    /** The first stream that can be decoded; others are ignored. */
    private static JsonNode chosen(List<JsonNode> streams, Predicate<String> decodable) {
        for (JsonNode stream : streams) {
            if (decodable.test(stream.path("codec_name").asString(""))) {
                return stream;
            }
        }
        if (!streams.isEmpty()) {
            String codec = streams.getFirst().path("codec_name").asString("unknown");
            throw new TranscodeException(TranscodeProblem.UNSUPPORTED_CODEC, codec);
        }
        return JSON.missingNode();
    }

    /** A stream without channels or sample rate has no decodable sound; the video is then treated as silent. */
    private static boolean sounds(JsonNode audio) {
        return audio.path("channels").asInt(0) > 0 && number(audio.path("sample_rate")) > 0;
    }

    private static boolean isTurned(JsonNode video) {
        for (JsonNode data : video.path("side_data_list")) {
            if (Math.abs(data.path("rotation").asInt(0)) % 180 == 90) {
                return true;
            }
        }
        return false;
    }

    private static int number(JsonNode node) {
        return (int) Math.clamp(seconds(node), 0, Integer.MAX_VALUE);
    }

    /** A number that ffprobe writes as text; 0 if it is not a positive number. */
    static double seconds(JsonNode node) {
        return positive(node.asString("0"));
    }

    static double positive(String text) {
        try {
            double value = Double.parseDouble(text);
            return Double.isFinite(value) && value > 0 ? value : 0;
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    private static double ratio(String text, String separator) {
        int at = text.indexOf(separator);
        double over = positive(text.substring(0, Math.max(at, 0)));
        double under = positive(text.substring(at + 1));
        return under > 0 ? over / under : 0;
    }
}
