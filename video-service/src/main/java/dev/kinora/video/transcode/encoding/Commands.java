package dev.kinora.video.transcode.encoding;

import dev.kinora.video.transcode.TranscodeProperties;
import dev.kinora.video.transcode.rendition.Frames;
import dev.kinora.video.transcode.rendition.HlsFolder;
import dev.kinora.video.transcode.rendition.Stills;
import dev.kinora.video.transcode.rendition.TranscodePlan;
import dev.kinora.video.transcode.rendition.TranscodePlan.Stretch;
import dev.kinora.video.transcode.source.FrameRate;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The argument lists of the engine runs, without the program. Outputs are named relative to the folder in which the
 * engine runs.
 */
final class Commands {

    static final String DOWNLOAD = "download.mp4";
    static final String SOUND = "sound.mp4";

    private final TranscodePlan plan;
    private final TranscodeProperties limits;
    private final int threads;
    private final int renditions;

    Commands(TranscodePlan plan, TranscodeProperties limits) {
        this.plan = plan;
        this.limits = limits;
        this.threads = limits.threads();
        this.renditions = plan.ladder().renditions().size();
    }

    /** The files made from each chunk: all renditions except the smallest. */
    static List<String> chunkFiles(TranscodePlan plan) {
        var files = new ArrayList<String>();
        for (int i = 0; i < plan.ladder().renditions().size() - 1; i++) {
            files.add(renditionFile(i));
        }
        return List.copyOf(files);
    }

    /** Makes everything in one decode: the renditions, the stills, the proxy and frames for screening. */
    List<String> whole(Path file) {
        return playable(file, new PictureGraph(plan).whole(), 0, Stills.outputs());
    }

    /** Makes the smallest rendition with its sound, the proxy and frames for screening, and the sound for the others. */
    List<String> smallest(Path file) {
        var sound = new ArrayList<>(List.of("-map", "[a2]"));
        sound.addAll(Encoders.nothingOfTheSource());
        sound.addAll(List.of("-c:a", "aac", "-b:a", Encoders.SOUND_BITRATE, "-f", "mp4", SOUND));
        return playable(file, new PictureGraph(plan).smallest(), renditions - 1, sound);
    }

    /** Makes the picture of one chunk in all renditions except the smallest, without sound. */
    List<String> chunk(Path file, int number) {
        Stretch stretch = plan.stretch(number);
        var lead = (int) Math.min(stretch.first(), Encoders.groupOf(plan.rate()));
        double from = plan.rate().secondsOf(stretch.first() - lead);
        var args = new ArrayList<>(Encoders.opening());
        args.addAll(Encoders.source(plan.source(), limits));
        args.addAll(List.of("-ss", seconds(from)));
        // The last chunk ends with the screening proxy, even if the source is longer than it declares.
        double length =
                stretch.last() ? plan.source().seconds() - from : plan.rate().secondsOf(lead + stretch.count());
        args.addAll(List.of("-t", seconds(length + 1)));
        args.addAll(List.of("-an", "-sn", "-dn", "-i", file.toString()));
        args.addAll(List.of("-filter_complex", new PictureGraph(plan).stretch(stretch, lead)));
        for (int i = 0; i < renditions - 1; i++) {
            args.addAll(List.of("-map", "[v%d]".formatted(i)));
            args.addAll(Encoders.nothingOfTheSource());
            args.addAll(Encoders.pictures(threads));
            args.addAll(Encoders.picture(plan, i, ":v"));
            args.addAll(timeScale(plan.ladder().renditions().get(i).rate()));
            args.addAll(List.of("-f", "mp4", renditionFile(i)));
        }
        return List.copyOf(args);
    }

    /**
     * Joins chunks and sound without encoding.
     *
     * @param lists one list of chunk files per rendition except the smallest
     */
    List<String> join(List<Path> lists, Path sound) {
        var args = new ArrayList<>(Encoders.opening());
        lists.forEach(list -> args.addAll(concatenated(list)));
        // Not from the fragments of the smallest rendition, which do not preserve the priming of the encoder.
        args.addAll(movie(sound));
        for (int i = 0; i < lists.size(); i++) {
            args.addAll(List.of("-map", i + ":v", "-map", lists.size() + ":a"));
        }
        args.addAll(Encoders.nothingOfTheSource());
        args.addAll(List.of("-c", "copy"));
        args.addAll(Encoders.hls(plan, 0, lists.size()));
        return List.copyOf(args);
    }

    /** The stills of a chunked video, from the key frames of a rendition. */
    List<String> stills(List<String> rendition) {
        var args = new ArrayList<>(Encoders.opening());
        args.addAll(List.of("-skip_frame", "nokey"));
        args.addAll(rendition);
        args.addAll(
                List.of("-filter_complex", "[0:v]split=2[large][small];" + Stills.graph(plan, "[large]", "[small]")));
        args.addAll(Stills.outputs());
        return List.copyOf(args);
    }

    /**
     * Makes the files derived from the finished renditions: an MP4 for downloads and link previews that plays while it
     * loads, and the storyboard sheet.
     */
    List<String> finish(Path fragments) {
        var args = new ArrayList<>(Encoders.opening());
        args.addAll(movie(fragments));
        args.addAll(Stills.tiles(plan));
        args.addAll(List.of("-map", "0"));
        args.addAll(Encoders.nothingOfTheSource());
        args.addAll(List.of("-c", "copy"));
        args.addAll(mp4(DOWNLOAD));
        args.addAll(Stills.sheet(plan, 1));
        return List.copyOf(args);
    }

    /** A concatenation of the listed files, as an input. */
    static List<String> concatenated(Path list) {
        return List.of("-f", "concat", "-safe", "0", "-i", list.toString());
    }

    /** A file that the engine made, as an input. */
    static List<String> movie(Path file) {
        return List.of("-f", "mov", "-i", file.toString());
    }

    /**
     * Renditions with sound and growing playlists, and the proxy and frames for screening.
     *
     * @param first the first rendition to make; all smaller ones follow
     * @param others further outputs; they use the last sound outlet, if any
     */
    private List<String> playable(Path file, String pictures, int first, List<String> others) {
        int count = renditions - first;
        var args = new ArrayList<>(Encoders.opening());
        args.addAll(Encoders.source(plan.source(), limits));
        args.addAll(List.of("-t", seconds(plan.source().seconds() + 1), "-i", file.toString()));
        args.addAll(List.of("-filter_complex", pictures + ";" + SoundGraph.of(plan, 0, count + (first > 0 ? 2 : 1))));
        for (int i = 0; i < count; i++) {
            args.addAll(List.of("-map", "[v%d]".formatted(first + i), "-map", "[a%d]".formatted(i)));
        }
        args.addAll(Encoders.nothingOfTheSource());
        args.addAll(Encoders.pictures(threads));
        for (int i = 0; i < count; i++) {
            args.addAll(Encoders.picture(plan, first + i, ":v:" + i));
        }
        args.addAll(List.of("-c:a", "aac", "-b:a", Encoders.SOUND_BITRATE));
        args.addAll(Encoders.hls(plan, first, count));
        args.addAll(others);
        args.addAll(Frames.outputs());
        args.addAll(List.of("-map", "[proxy]", "-map", "[a%d]".formatted(count)));
        args.addAll(Encoders.nothingOfTheSource());
        args.addAll(Encoders.proxy(threads, plan.source().seconds()));
        args.addAll(List.of("-c:a", "aac", "-ac", "1", "-b:a", Encoders.PROXY_SOUND_BITRATE));
        args.addAll(mp4(HlsFolder.PROXY));
        return List.copyOf(args);
    }

    static String renditionFile(int rendition) {
        return "v%d.mp4".formatted(rendition);
    }

    private static List<String> mp4(String name) {
        return List.of("-movflags", "+faststart", "-f", "mp4", name);
    }

    /** In this time scale frame times are whole numbers, so chunks join without gaps. */
    private static List<String> timeScale(FrameRate rate) {
        int scale = rate.seconds() == 1 ? rate.frames() * 512 : rate.frames();
        return List.of("-video_track_timescale", Integer.toString(scale));
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
