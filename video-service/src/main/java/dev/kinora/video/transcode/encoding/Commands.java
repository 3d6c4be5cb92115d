package dev.kinora.video.transcode.encoding;

import dev.kinora.video.transcode.TranscodeProperties;
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
 * The engine runs that make a video, as argument lists without the program. Outputs are named relative to the folder
 * where the engine runs.
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

    /** What each chunk is made into: all renditions but the smallest. */
    static List<String> chunkFiles(TranscodePlan plan) {
        var files = new ArrayList<String>();
        for (int i = 0; i < plan.ladder().renditions().size() - 1; i++) {
            files.add(renditionFile(i));
        }
        return List.copyOf(files);
    }

    /** Everything in one decode: the renditions, the stills and the screening proxy. */
    List<String> whole(Path file) {
        return playable(file, new PictureGraph(plan).whole(), 0, Stills.outputs());
    }

    /** The smallest rendition with its sound, the screening proxy, and the sound for the other renditions. */
    List<String> smallest(Path file) {
        var sound = new ArrayList<>(List.of("-map", "[a2]"));
        sound.addAll(Encoders.nothingOfTheSource());
        sound.addAll(List.of("-c:a", "aac", "-b:a", Encoders.SOUND_BITRATE, "-f", "mp4", SOUND));
        return playable(file, new PictureGraph(plan).smallest(), renditions - 1, sound);
    }

    /** The picture of one chunk in all renditions but the smallest, without sound. */
    List<String> chunk(Path file, int number) {
        Stretch stretch = plan.stretch(number);
        int lead = (int) Math.min(stretch.first(), Encoders.groupOf(plan.rate()));
        double from = plan.rate().secondsOf(stretch.first() - lead);
        var args = new ArrayList<>(Encoders.opening());
        args.addAll(Encoders.source(plan.source(), limits));
        args.addAll(List.of("-ss", seconds(from)));
        // The last one ends where the screening proxy does, whatever the source holds beyond its declared length.
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
     * Puts chunks and sound together without encoding anything again.
     *
     * @param lists one list of chunk files for each rendition but the smallest
     */
    List<String> join(List<Path> lists, Path sound) {
        var args = new ArrayList<>(Encoders.opening());
        lists.forEach(list -> args.addAll(concatenated(list)));
        // Not from the fragments of the smallest: they have lost what says that the encoder began a little early.
        args.addAll(movie(sound));
        for (int i = 0; i < lists.size(); i++) {
            args.addAll(List.of("-map", i + ":v", "-map", lists.size() + ":a"));
        }
        args.addAll(Encoders.nothingOfTheSource());
        args.addAll(List.of("-c", "copy"));
        args.addAll(Encoders.hls(plan, 0, lists.size()));
        return List.copyOf(args);
    }

    /** The stills of a video that is made by chunks, from the key frames of a rendition. */
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
     * What is made of the finished files: one rendition as a file that plays while it loads, for downloads and link
     * previews, and the storyboard's sheet.
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

    /** Files of a list, one after the other, as an input. */
    static List<String> concatenated(Path list) {
        return List.of("-f", "concat", "-safe", "0", "-i", list.toString());
    }

    /** A file of the engine's own as an input. */
    static List<String> movie(Path file) {
        return List.of("-f", "mov", "-i", file.toString());
    }

    /**
     * Renditions with sound whose playlists grow, and the screening proxy.
     *
     * @param first the renditions from this one to the smallest are made
     * @param others more outputs; their outlet of the sound, if any, is the last
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
        args.addAll(List.of("-map", "[proxy]", "-map", "[a%d]".formatted(count)));
        args.addAll(Encoders.nothingOfTheSource());
        args.addAll(Encoders.proxy(threads));
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

    /** Times of frames are whole numbers in this scale, so that chunks join without a gap. */
    private static List<String> timeScale(FrameRate rate) {
        int scale = rate.seconds() == 1 ? rate.frames() * 512 : rate.frames();
        return List.of("-video_track_timescale", Integer.toString(scale));
    }

    private static String seconds(double value) {
        return String.format(Locale.ROOT, "%.6f", value);
    }
}
