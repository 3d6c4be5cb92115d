package dev.kinora.video.transcode.encoding;

import dev.kinora.video.transcode.TranscodeProperties;
import dev.kinora.video.transcode.rendition.HlsFolder;
import dev.kinora.video.transcode.rendition.Ladder.Rendition;
import dev.kinora.video.transcode.rendition.TranscodePlan;
import dev.kinora.video.transcode.source.FrameRate;
import dev.kinora.video.transcode.source.InputOptions;
import dev.kinora.video.transcode.source.SourceMedia;
import java.util.ArrayList;
import java.util.List;

/** Encoder and muxer options that whole videos and chunks must have in common, so that chunks can be joined. */
final class Encoders {

    static final String SOUND_BITRATE = "96k";
    static final String PROXY_SOUND_BITRATE = "48k";

    /** The knee of bytes against time (docs/benchmarks.md). */
    static final String PRESET = "fast";

    /** A little less than a group of pictures, so that every key frame begins a segment. */
    private static final double SHARE_OF_GROUP = 0.98;

    private Encoders() {}

    /** How a run begins: nothing is asked, progress goes to standard output. */
    static List<String> opening() {
        return List.of("-nostdin", "-hide_banner", "-v", "error", "-progress", "pipe:1", "-stats_period", "0.5", "-y");
    }

    /** The untrusted source as an input, never interpreted as anything but what it was recognized as. */
    static List<String> source(SourceMedia source, TranscodeProperties limits) {
        var args = new ArrayList<>(List.of("-threads", Integer.toString(limits.threads())));
        args.addAll(InputOptions.of(source.format(), limits.source()));
        return args;
    }

    /**
     * Picture options of rendition i, for outputs that hold several ({@code :v:i}) or one ({@code :v}).
     *
     * @param stream the stream specifier, with its colon
     */
    static List<String> picture(TranscodePlan plan, int i, String stream) {
        Rendition rendition = plan.ladder().renditions().get(i);
        int group = groupOf(rendition.rate());
        int peak = rendition.maxBitrate();
        var args = new ArrayList<String>();
        option(args, "-crf" + stream, plan.crf());
        option(args, "-maxrate" + stream, peak);
        option(args, "-bufsize" + stream, 2 * peak);
        option(args, "-g" + stream, group);
        option(args, "-keyint_min" + stream, group);
        return args;
    }

    /** What holds for every rendition. */
    static List<String> pictures(int threads) {
        return List.of(
                "-threads",
                Integer.toString(threads),
                "-c:v",
                "libx264",
                "-preset",
                PRESET,
                "-profile:v",
                "high",
                "-sc_threshold",
                "0");
    }

    /** Picture options of the screening proxy. */
    static List<String> proxy(int threads) {
        return List.of("-threads", Integer.toString(threads), "-c:v", "libx264", "-preset", "veryfast", "-crf", "30");
    }

    /** No names, places or devices of the source in any output. */
    static List<String> nothingOfTheSource() {
        return List.of("-map_metadata", "-1", "-map_chapters", "-1");
    }

    /**
     * HLS of fragmented MP4, one playlist for each rendition with sound in it, growing as it is made.
     *
     * <p>The files of a rendition have the same names whichever others are made with it.
     *
     * @param first number of the first rendition that is made
     * @param count how many are made
     */
    static List<String> hls(TranscodePlan plan, int first, int count) {
        FrameRate rate = plan.rate();
        double length = rate.secondsOf(groupOf(rate)) * SHARE_OF_GROUP;
        var args = new ArrayList<>(List.of("-f", "hls", "-hls_playlist_type", "event", "-hls_segment_type", "fmp4"));
        option(args, "-hls_time", "%.4f".formatted(length));
        // Where there are several, the muxer counts them itself.
        String init = count == 1 ? "init_%d.mp4".formatted(first) : "init.mp4";
        args.addAll(List.of("-hls_flags", "independent_segments", "-hls_fmp4_init_filename", init));
        args.addAll(List.of("-var_stream_map", pairs(first, count)));
        args.addAll(List.of("-hls_segment_filename", "v%v/seg_%05d.m4s", "v%v/" + HlsFolder.PLAYLIST));
        return args;
    }

    /** Frames in a group of pictures. Renditions at half the rate have half as many, so that key frames stay aligned. */
    static int groupOf(FrameRate rate) {
        int frames = rate.framesIn(TranscodePlan.SEGMENT_SECONDS);
        return Math.max(1, frames + frames % 2);
    }

    private static String pairs(int first, int count) {
        var pairs = new ArrayList<String>();
        for (int i = 0; i < count; i++) {
            pairs.add("v:%d,a:%d,name:%d".formatted(i, i, first + i));
        }
        return String.join(" ", pairs);
    }

    private static void option(List<String> args, String name, Object value) {
        args.add(name);
        args.add(value.toString());
    }
}
