package dev.kinora.video.transcode.rendition;

import dev.kinora.video.media.FrameIndex;
import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProblem;
import dev.kinora.video.transcode.rendition.Ladder.Rendition;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/**
 * The frames for screening: one per second and one at each scene cut, at most {@value #MOST} of a video. They come from
 * the decode of the smallest rendition, 640 pixels on the long side at most: a caption of a twentieth of the height still
 * has letters that can be read. They are stored as one file with an index, because hundreds of small objects cost a
 * request each to store, fetch and delete. Outlet: {@code [frames]}.
 */
public final class Frames {

    /** All frames, one JPEG after the other. */
    public static final String PACK = "screening/frames.pack";

    /** A {@link FrameIndex} of that file. */
    public static final String INDEX = "screening/frames.json";

    static final int MOST = 660;

    private static final String FOLDER = "frames";
    private static final String TIMES = "frames.txt";
    private static final Pattern TIME = Pattern.compile("pts_time:(-?[\\d.]+)");

    private static final int LONG_SIDE = 640;
    private static final int QUALITY = 6;
    private static final int MOST_STEPS = 600;

    /**
     * The frames follow each other at this rate, so that ffmpeg drops and repeats none of them; it may repeat the last
     * one. It is about the real one, so that ffmpeg does not take this output for one that lags.
     */
    private static final int NUMBERING_RATE = 1;

    /** The share of a picture that has to change at a cut, as ffmpeg measures it. */
    private static final double CUT = 0.3;

    /** Cuts are many at once in a montage and in flashes: some at any time, and two more for each second. */
    private static final int CUTS_AT_ONCE = 20;

    private static final double CUTS_PER_SECOND = 2;

    /** A video may be a second longer than it declares. */
    private static final int SPARE = 5;

    private static final JsonMapper JSON = JsonMapper.shared();

    private Frames() {}

    /**
     * The part of a filter graph that selects the frames. Their times are written to a file, because the pictures are
     * numbered.
     */
    public static String graph(TranscodePlan plan, String small) {
        double seconds = Math.max(plan.source().seconds(), 0.04);
        double step = Math.max(1, seconds / MOST_STEPS);
        double cuts = Math.min(CUTS_AT_ONCE + CUTS_PER_SECOND * seconds, MOST - SPARE - Math.min(seconds, MOST_STEPS));
        double atOnce = Math.min(CUTS_AT_ONCE, cuts);
        Rendition rendition = plan.ladder().smallest();
        double scale = Math.min(1, (double) LONG_SIDE / Math.max(rendition.width(), rendition.height()));
        return String.format(
                Locale.ROOT,
                "%sselect='isnan(prev_selected_t)+gt(floor(t/%.6f),floor(prev_selected_t/%2$.6f))"
                        + "+gt(scene,%.2f)*lt(selected_n-floor(t/%2$.6f),%.6f+t*%.6f)',"
                        + "metadata=mode=print:file=%s,settb=1/%d,setpts=N,scale=%d:%d:flags=bicubic[frames]",
                small,
                step,
                CUT,
                atOnce,
                (cuts - atOnce) / seconds,
                TIMES,
                NUMBERING_RATE,
                Ladder.even(rendition.width() * scale),
                Ladder.even(rendition.height() * scale));
    }

    /** The output for this outlet, relative to the folder of the engine. */
    public static List<String> outputs() {
        var args = new ArrayList<>(Stills.pictures("[frames]", MOST, QUALITY, FOLDER + "/%d.jpg"));
        args.addAll(args.size() - 1, List.of("-r", Integer.toString(NUMBERING_RATE)));
        return args;
    }

    /** The folder that must exist before the run. */
    static Path folder(Path out) {
        return out.resolve(FOLDER);
    }

    /**
     * Packs the frames that a run has made.
     *
     * @throws TranscodeException CORRUPT if there is none
     */
    static void pack(Path out, long durationMs) throws IOException {
        List<Long> times = times(out.resolve(TIMES));
        var frames = new ArrayList<FrameIndex.Frame>();
        long offset = 0;
        try (OutputStream pack = new BufferedOutputStream(Files.newOutputStream(out.resolve(PACK)))) {
            for (long atMs : times) {
                Path frame = folder(out).resolve(frames.size() + 1 + ".jpg");
                if (!Files.exists(frame)) {
                    break; // More than the most were selected.
                }
                long length = Files.copy(frame, pack);
                frames.add(new FrameIndex.Frame(atMs, offset, Math.toIntExact(length)));
                offset += length;
            }
        }
        if (frames.isEmpty()) {
            throw new TranscodeException(TranscodeProblem.CORRUPT, "no frame for screening could be read");
        }
        JSON.writeValue(out.resolve(INDEX).toFile(), new FrameIndex(durationMs, frames));
        FileSystemUtils.deleteRecursively(folder(out));
        Files.delete(out.resolve(TIMES));
    }

    private static List<Long> times(Path printed) throws IOException {
        if (!Files.exists(printed)) {
            return List.of();
        }
        try (var lines = Files.lines(printed)) {
            return lines.map(TIME::matcher)
                    .flatMap(found -> found.results().map(result -> Double.parseDouble(result.group(1))))
                    .map(seconds -> Math.max(0, Math.round(seconds * 1000)))
                    .toList();
        }
    }
}
