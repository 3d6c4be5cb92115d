package dev.kinora.video.transcode.rendition;

import dev.kinora.video.transcode.rendition.Ladder.Rendition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The still pictures of a video for its audience: poster candidates and storyboard tiles. Outlets: {@code [posters]},
 * {@code [board]}.
 */
public final class Stills {

    static final String POSTERS = "posters";
    static final String STORYBOARD = "storyboard.jpg";
    public static final String TILES = "tiles.yuv";

    private static final int POSTER_COUNT = 10;
    private static final int POSTER_WIDTH = 540;
    private static final int TILE_SIDE = 160;
    private static final int COLUMNS = 10;
    private static final int MOST_TILES = 100;
    private static final double SHORTEST_INTERVAL = 0.5;

    private Stills() {}

    /** The layout of the storyboard. */
    static Storyboard storyboard(TranscodePlan plan) {
        double seconds = plan.source().seconds();
        double interval = Math.max(SHORTEST_INTERVAL, Math.ceil(seconds * 2 / MOST_TILES) / 2);
        var tiles = (int) Math.clamp(Math.ceil(seconds / interval), 1, MOST_TILES);
        Rendition small = plan.ladder().smallest();
        double scale = Math.min(1, (double) TILE_SIDE / Math.max(small.width(), small.height()));
        return new Storyboard(
                Duration.ofMillis(Math.round(interval * 1000)),
                tiles,
                Math.min(COLUMNS, tiles),
                Ladder.even(small.width() * scale),
                Ladder.even(small.height() * scale));
    }

    /** The part of a filter graph that makes the stills from a large and a small picture. */
    public static String graph(TranscodePlan plan, String large, String small) {
        double seconds = Math.max(plan.source().seconds(), 0.04);
        Storyboard board = storyboard(plan);
        return format("%sfps=%.6f:start_time=0,scale=%s[posters];", large, POSTER_COUNT / seconds, posterSize(plan))
                + format(
                        "%sfps=%.6f:start_time=0:eof_action=pass,scale=%d:%d,format=yuv420p[board]",
                        small, 1000.0 / board.interval().toMillis(), board.tileWidth(), board.tileHeight());
    }

    /**
     * The outputs for these outlets, relative to the folder of the engine. The sheet is made later, because the engine
     * reports no progress before every output has started, and a sheet starts with its last tile.
     */
    public static List<String> outputs() {
        var args = new ArrayList<String>();
        args.addAll(pictures("[posters]", POSTER_COUNT, 3, POSTERS + "/%d.jpg"));
        args.addAll(List.of("-map", "[board]", "-map_metadata", "-1", "-c:v", "rawvideo", "-f", "rawvideo", TILES));
        return args;
    }

    /** The tiles, as an input. */
    public static List<String> tiles(TranscodePlan plan) {
        Storyboard board = storyboard(plan);
        String size = board.tileWidth() + "x" + board.tileHeight();
        return List.of("-f", "rawvideo", "-pixel_format", "yuv420p", "-video_size", size, "-i", TILES);
    }

    /** The storyboard sheet, as an output of that input. */
    public static List<String> sheet(TranscodePlan plan, int input) {
        Storyboard board = storyboard(plan);
        var args = new ArrayList<>(pictures(input + ":v", 1, 6, STORYBOARD));
        args.addAll(args.size() - 1, List.of("-vf", "tile=%dx%d".formatted(board.columns(), board.rows())));
        return args;
    }

    /** The folder that must exist before the run. */
    static Path folder(Path out) {
        return out.resolve(POSTERS);
    }

    /** Numbered JPEG files, or a single one, as an output. */
    static List<String> pictures(String outlet, int count, int quality, String name) {
        var args = new ArrayList<>(List.of("-map", outlet, "-map_metadata", "-1"));
        args.addAll(List.of("-frames:v", Integer.toString(count), "-c:v", "mjpeg", "-pix_fmt", "yuvj420p"));
        args.addAll(List.of("-q:v", Integer.toString(quality)));
        args.addAll(name.contains("%") ? List.of("-start_number", "1") : List.of("-update", "1"));
        args.addAll(List.of("-f", "image2", name));
        return args;
    }

    private static String posterSize(TranscodePlan plan) {
        Rendition top = plan.ladder().top();
        int width = Math.min(POSTER_WIDTH, top.width());
        return width + ":" + Ladder.even((double) top.height() * width / top.width());
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
