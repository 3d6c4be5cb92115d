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

/** Encoder and muxer options shared by whole videos and chunks, so that chunks can be joined. */
final class Encoders {

    static final String SOUND_BITRATE = "96k";
    static final String PROXY_SOUND_BITRATE = "48k";

    /** The size of a proxy, with a margin for the container and for sound that needs more than its bit rate. */
    private static final long PROXY_BITS = 13_000_000L * 8;

    private static final long PROXY_SOUND_RATE = 52_000;
    private static final long LOWEST_PROXY_RATE = 64_000;
    private static final long HIGHEST_PROXY_RATE = 2_000_000;

    /** A compromise between file size and encoding time (docs/benchmarks.md). */
    static final String PRESET = "fast";

    /** Segments are slightly shorter than a group of pictures, so that every key frame starts one. */
    private static final double SHARE_OF_GROUP = 0.98;

    private Encoders() {}

    /** Common first arguments: no interaction, and progress on standard output. */
    static List<String> opening() {
        return List.of("-nostdin", "-hide_banner", "-v", "error", "-progress", "pipe:1", "-stats_period", "0.5", "-y");
    }

    /** The untrusted source as an input, with only the recognized demuxer. */
    static List<String> source(SourceMedia source, TranscodeProperties limits) {
        var args = new ArrayList<>(List.of("-threads", Integer.toString(limits.threads())));
        args.addAll(InputOptions.of(source.format(), limits.source()));
        return args;
    }

    /**
     * Video options of rendition i, for outputs with several streams ({@code :v:i}) or one ({@code :v}).
     *
     * @param stream stream specifier including its colon
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

    /** Video options of all renditions. */
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

    /**
     * Video options of the screening proxy. A model looks at the whole of it in one request, which may have 14 MB: the
     * longer the video, the lower its highest bit rate.
     *
     * @param seconds length of the video
     */
    static List<String> proxy(int threads, double seconds) {
        long rate = Math.clamp(
                (long) (PROXY_BITS / Math.max(1, seconds)) - PROXY_SOUND_RATE, LOWEST_PROXY_RATE, HIGHEST_PROXY_RATE);
        return List.of(
                "-threads",
                Integer.toString(threads),
                "-c:v",
                "libx264",
                "-preset",
                "veryfast",
                "-crf",
                "30",
                "-maxrate",
                Long.toString(rate),
                "-bufsize",
                Long.toString(2 * rate));
    }

    /** Removes metadata of the source, such as names, places and devices. */
    static List<String> nothingOfTheSource() {
        return List.of("-map_metadata", "-1", "-map_chapters", "-1");
    }

    /**
     * HLS with fragmented MP4: one growing playlist per rendition, with sound.
     *
     * <p>File names of a rendition do not depend on the other renditions of the run.
     *
     * @param first number of the first rendition
     * @param count number of renditions
     */
    static List<String> hls(TranscodePlan plan, int first, int count) {
        FrameRate rate = plan.rate();
        double length = rate.secondsOf(groupOf(rate)) * SHARE_OF_GROUP;
        var args = new ArrayList<>(List.of("-f", "hls", "-hls_playlist_type", "event", "-hls_segment_type", "fmp4"));
        option(args, "-hls_time", "%.4f".formatted(length));
        // With several renditions the muxer numbers the files itself.
        String init = count == 1 ? "init_%d.mp4".formatted(first) : "init.mp4";
        args.addAll(List.of("-hls_flags", "independent_segments", "-hls_fmp4_init_filename", init));
        args.addAll(List.of("-var_stream_map", pairs(first, count)));
        args.addAll(List.of("-hls_segment_filename", "v%v/seg_%05d.m4s", "v%v/" + HlsFolder.PLAYLIST));
        return args;
    }

    /** Frames per group of pictures. Renditions at half the rate have half as many, so key frames stay aligned. */
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
