package dev.kinora.video.transcode;

import dev.kinora.video.transcode.Ladder.Rendition;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The one engine run that decodes a source once and writes everything: the HLS renditions with AAC muxed into each, the
 * poster, the screening proxy and the sampled frames. Paths are relative to the output folder.
 */
final class TranscodeCommand {

    static final String MASTER = "master.m3u8";
    static final String POSTER = "poster.jpg";
    static final String PROXY = "screening/proxy.mp4";
    static final String FRAMES = "screening/frames";
    static final int FRAME_COUNT = 8;

    private static final int SEGMENT_SECONDS = 2;
    private static final int POSTER_WIDTH = 540;
    private static final int PROXY_FRAME_RATE = 12;

    private final SourceMedia source;
    private final Ladder ladder;
    private final TranscodeProperties limits;

    TranscodeCommand(SourceMedia source, Ladder ladder, TranscodeProperties limits) {
        this.source = source;
        this.ladder = ladder;
        this.limits = limits;
    }

    /** Folders that must exist below the output folder before the run. */
    List<String> folders() {
        return IntStream.rangeClosed(0, ladder.renditions().size())
                .mapToObj(i -> i < ladder.renditions().size() ? "v" + i : FRAMES)
                .toList();
    }

    /** The arguments after the program, for this source file. */
    List<String> arguments(Path file) {
        var args = new ArrayList<>(List.of("-nostdin", "-hide_banner", "-v", "error"));
        args.addAll(List.of("-progress", "pipe:1", "-stats_period", "0.5", "-y"));
        args.addAll(List.of(
                "-protocol_whitelist",
                "file",
                "-threads",
                threads(),
                "-f",
                source.format().demuxer()));
        args.addAll(List.of("-t", number(limits.maxDuration().toSeconds() + 1), "-i", file.toString()));
        args.addAll(List.of("-filter_complex", filters()));
        args.addAll(renditions());
        args.addAll(poster());
        args.addAll(screening());
        return List.copyOf(args);
    }

    private String filters() {
        var graph = new StringBuilder();
        String picture = "[0:%d]fps=%s:start_time=0".formatted(source.videoStream(), number(source.targetFrameRate()));
        int last = ladder.renditions().size() - 1;
        for (int i = 0; i <= last; i++) {
            Rendition rendition = ladder.renditions().get(i);
            graph.append(i == 0 ? picture : "[next%d]null".formatted(i))
                    .append(",scale=%d:%d:flags=bicubic,setsar=1,format=yuv420p"
                            .formatted(rendition.width(), rendition.height()))
                    .append(outlets(i, last))
                    .append(';');
        }
        graph.append("[still]fps=5:round=up,thumbnail=25,scale=%s[poster];".formatted(posterSize()));
        graph.append("[small]split=2[slow][few];[slow]fps=%d:round=up[proxy];".formatted(PROXY_FRAME_RATE));
        graph.append("[few]fps=%s:start_time=0[frames];".formatted(number(FRAME_COUNT / source.seconds())));
        return graph.append(sound()).toString();
    }

    /** Where rendition i's pictures go: its encoder, the next smaller rendition, the poster, the screening outputs. */
    private static String outlets(int i, int last) {
        var names = new ArrayList<>(List.of("[v%d]".formatted(i)));
        if (i < last) {
            names.add("[next%d]".formatted(i + 1));
        }
        if (i == 0) {
            names.add("[still]");
        }
        if (i == last) {
            names.add("[small]");
        }
        return ",split=%d%s".formatted(names.size(), String.join("", names));
    }

    /** Every rendition carries sound as long as its picture: silence where the source has none. */
    private String sound() {
        int copies = ladder.renditions().size() + 1;
        String outlets = IntStream.range(0, copies).mapToObj("[a%d]"::formatted).collect(Collectors.joining());
        String input = source.hasAudio()
                ? "[0:%d]aresample=48000:async=1:first_pts=0,aformat=channel_layouts=stereo,apad"
                        .formatted(source.audioStream())
                : "anullsrc=r=48000:cl=stereo";
        return "%s,atrim=duration=%s,asplit=%d%s".formatted(input, number(source.seconds()), copies, outlets);
    }

    private List<String> renditions() {
        var args = new ArrayList<String>();
        int count = ladder.renditions().size();
        for (int i = 0; i < count; i++) {
            args.addAll(List.of("-map", "[v%d]".formatted(i), "-map", "[a%d]".formatted(i)));
        }
        args.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-threads", threads()));
        args.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-profile:v", "high", "-sc_threshold", "0"));
        args.addAll(List.of("-force_key_frames", "expr:gte(t,n_forced*%d)".formatted(SEGMENT_SECONDS)));
        for (int i = 0; i < count; i++) {
            int peak = ladder.renditions().get(i).maxBitrate();
            args.addAll(List.of("-crf:v:" + i, "23", "-maxrate:v:" + i, number(peak), "-bufsize:v:" + i));
            args.add(number(2L * peak));
        }
        args.addAll(List.of("-c:a", "aac", "-b:a", "96k", "-f", "hls", "-hls_time", number(SEGMENT_SECONDS)));
        args.addAll(List.of("-hls_playlist_type", "vod", "-hls_segment_type", "fmp4"));
        args.addAll(List.of("-hls_flags", "independent_segments", "-hls_fmp4_init_filename", "init.mp4"));
        args.addAll(List.of("-master_pl_name", MASTER, "-var_stream_map", pairs(count)));
        args.addAll(List.of("-hls_segment_filename", "v%v/seg_%05d.m4s", "v%v/index.m3u8"));
        return args;
    }

    private List<String> poster() {
        return List.of(
                "-map",
                "[poster]",
                "-map_metadata",
                "-1",
                "-frames:v",
                "1",
                "-c:v",
                "mjpeg",
                "-q:v",
                "3",
                "-update",
                "1",
                "-f",
                "image2",
                POSTER);
    }

    private List<String> screening() {
        var args = new ArrayList<>(List.of("-map", "[proxy]", "-map"));
        args.add("[a%d]".formatted(ladder.renditions().size()));
        args.addAll(List.of("-map_metadata", "-1", "-map_chapters", "-1", "-threads", threads()));
        args.addAll(List.of("-c:v", "libx264", "-preset", "veryfast", "-crf", "30"));
        args.addAll(List.of("-c:a", "aac", "-ac", "1", "-b:a", "48k", "-movflags", "+faststart", "-f", "mp4", PROXY));
        args.addAll(List.of("-map", "[frames]", "-map_metadata", "-1", "-frames:v", number(FRAME_COUNT)));
        args.addAll(List.of("-c:v", "mjpeg", "-q:v", "5", "-start_number", "1", "-f", "image2", FRAMES + "/%d.jpg"));
        return args;
    }

    private String posterSize() {
        int width = Math.min(POSTER_WIDTH, ladder.top().width());
        int height = Ladder.even(
                (double) ladder.top().height() * width / ladder.top().width());
        return width + ":" + height;
    }

    private static String pairs(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> "v:%d,a:%d".formatted(i, i))
                .collect(Collectors.joining(" "));
    }

    private String threads() {
        return number(limits.threads());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }

    private static String number(long value) {
        return Long.toString(value);
    }
}
