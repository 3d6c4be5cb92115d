package dev.kinora.video.encoding;

import dev.kinora.video.limits.TranscodeProperties;
import dev.kinora.video.rendition.HlsFolder;
import dev.kinora.video.rendition.Stills;
import dev.kinora.video.rendition.TranscodePlan;
import dev.kinora.video.rendition.TranscodePlan.Stretch;
import dev.kinora.video.source.FrameRate;
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
    static final String PROXY_SOUND = "proxy-sound.mp4";
    static final String PROXY_PICTURE = "proxy-picture.mp4";
    static final List<String> SOUND_FILES = List.of(SOUND, PROXY_SOUND);

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

    /** What each chunk is made into. */
    static List<String> chunkFiles(TranscodePlan plan) {
        var files = new ArrayList<>(List.of(PROXY_PICTURE));
        for (int i = 0; i < plan.ladder().renditions().size(); i++) {
            files.add(renditionFile(i));
        }
        return List.copyOf(files);
    }

    /** Everything in one decode: the renditions, the stills and the screening proxy. */
    List<String> whole(Path file) {
        var args = new ArrayList<>(Encoders.opening());
        args.addAll(Encoders.source(plan.source(), limits));
        args.addAll(List.of("-t", seconds(plan.source().seconds() + 1), "-i", file.toString()));
        String sound = SoundGraph.of(plan, 0, renditions + 1);
        args.addAll(List.of("-filter_complex", new PictureGraph(plan).whole() + ";" + sound));
        for (int i = 0; i < renditions; i++) {
            args.addAll(List.of("-map", "[v%d]".formatted(i), "-map", "[a%d]".formatted(i)));
        }
        args.addAll(Encoders.nothingOfTheSource());
        args.addAll(Encoders.pictures(threads));
        for (int i = 0; i < renditions; i++) {
            args.addAll(Encoders.picture(plan, i, ":v:" + i));
        }
        args.addAll(List.of("-c:a", "aac", "-b:a", Encoders.SOUND_BITRATE));
        args.addAll(Encoders.hls(plan));
        args.addAll(Stills.outputs());
        args.addAll(List.of("-map", "[proxy]", "-map", "[a%d]".formatted(renditions)));
        args.addAll(Encoders.nothingOfTheSource());
        args.addAll(Encoders.proxy(threads));
        args.addAll(List.of("-c:a", "aac", "-ac", "1", "-b:a", Encoders.PROXY_SOUND_BITRATE));
        args.addAll(mp4(HlsFolder.PROXY));
        return List.copyOf(args);
    }

    /** The picture of one chunk in all renditions, and its part of the screening proxy; without sound. */
    List<String> chunk(Path file, int number) {
        Stretch stretch = plan.stretch(number);
        int lead = (int) Math.min(stretch.first(), Encoders.groupOf(plan.rate()));
        double from = plan.rate().secondsOf(stretch.first() - lead);
        var args = new ArrayList<>(Encoders.opening());
        args.addAll(Encoders.source(plan.source(), limits));
        args.addAll(List.of("-ss", seconds(from)));
        if (!stretch.last()) {
            args.addAll(List.of("-t", seconds(plan.rate().secondsOf(lead + stretch.count()) + 1)));
        }
        args.addAll(List.of("-an", "-sn", "-dn", "-i", file.toString()));
        args.addAll(List.of("-filter_complex", new PictureGraph(plan).stretch(stretch, lead)));
        for (int i = 0; i < renditions; i++) {
            args.addAll(List.of("-map", "[v%d]".formatted(i)));
            args.addAll(Encoders.nothingOfTheSource());
            args.addAll(Encoders.pictures(threads));
            args.addAll(Encoders.picture(plan, i, ":v"));
            args.addAll(timeScale(plan.ladder().renditions().get(i).rate()));
            args.addAll(List.of("-f", "mp4", renditionFile(i)));
        }
        args.addAll(List.of("-map", "[proxy]"));
        args.addAll(Encoders.nothingOfTheSource());
        args.addAll(Encoders.proxy(threads));
        args.addAll(List.of("-f", "mp4", PROXY_PICTURE));
        return List.copyOf(args);
    }

    /** The whole sound, once for the renditions and once for the proxy: sound that is cut in chunks clicks. */
    List<String> sound(Path file) {
        var args = new ArrayList<>(Encoders.opening());
        args.addAll(Encoders.source(plan.source(), limits));
        args.addAll(List.of("-vn", "-sn", "-dn", "-i", file.toString()));
        args.addAll(List.of("-filter_complex", SoundGraph.of(plan, 0, 2), "-map", "[a0]"));
        args.addAll(Encoders.nothingOfTheSource());
        args.addAll(List.of("-c:a", "aac", "-b:a", Encoders.SOUND_BITRATE, "-f", "mp4", SOUND, "-map", "[a1]"));
        args.addAll(Encoders.nothingOfTheSource());
        args.addAll(List.of("-c:a", "aac", "-ac", "1", "-b:a", Encoders.PROXY_SOUND_BITRATE));
        args.addAll(List.of("-f", "mp4", PROXY_SOUND));
        return List.copyOf(args);
    }

    /**
     * Puts chunks and sound together without encoding anything again.
     *
     * @param lists one list of chunk files for each rendition, then one for the proxy
     */
    List<String> join(List<Path> lists, Path sound, Path proxySound, boolean complete) {
        var args = new ArrayList<>(Encoders.opening());
        lists.forEach(list -> args.addAll(List.of("-f", "concat", "-safe", "0", "-i", list.toString())));
        args.addAll(List.of("-f", "mov", "-i", sound.toString(), "-f", "mov", "-i", proxySound.toString()));
        int soundInput = lists.size();
        for (int i = 0; i < renditions; i++) {
            args.addAll(List.of("-map", i + ":v", "-map", soundInput + ":a"));
        }
        args.addAll(Encoders.nothingOfTheSource());
        args.addAll(List.of("-c", "copy"));
        if (!complete) {
            args.add("-shortest");
        }
        args.addAll(Encoders.hls(plan));
        if (complete) {
            args.addAll(List.of("-map", renditions + ":v", "-map", (soundInput + 1) + ":a"));
            args.addAll(Encoders.nothingOfTheSource());
            args.addAll(List.of("-c", "copy"));
            args.addAll(mp4(HlsFolder.PROXY));
        }
        return List.copyOf(args);
    }

    /** The stills of a video whose chunks are done, from the key frames of a rendition. */
    List<String> stills(Path list) {
        var args = new ArrayList<>(Encoders.opening());
        args.addAll(List.of("-skip_frame", "nokey", "-f", "concat", "-safe", "0", "-i", list.toString()));
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
        args.addAll(List.of("-f", "mov", "-i", fragments.toString()));
        args.addAll(Stills.tiles(plan));
        args.addAll(List.of("-map", "0"));
        args.addAll(Encoders.nothingOfTheSource());
        args.addAll(List.of("-c", "copy"));
        args.addAll(mp4(DOWNLOAD));
        args.addAll(Stills.sheet(plan, 1));
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
