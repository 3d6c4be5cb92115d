package dev.kinora.video.transcode.rendition;

import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProblem;
import dev.kinora.video.transcode.rendition.Ladder.Rendition;
import io.trbl.blurhash.BlurHash;
import java.awt.image.BufferedImage;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;
import org.springframework.util.FileSystemUtils;

/**
 * The folder in which the engine makes a video, and the steps that complete it.
 *
 * @param first the first rendition in this folder; all smaller ones follow
 */
public record HlsFolder(TranscodePlan plan, int first, Path path) {

    public static final String PLAYLIST = "index.m3u8";
    public static final String PROXY = "screening/proxy.mp4";
    public static final String RENDITION = "rendition.zip";

    static final String MASTER = "master.m3u8";
    static final String POSTER = "poster.jpg";
    static final String STORYBOARD_TRACK = "storyboard.vtt";

    /** A source is damaged if less than this share of its declared length can be read. */
    private static final double ENOUGH = 0.5;

    private static final int BLURHASH_ACROSS = 3;
    private static final int BLURHASH_DOWN = 4;
    private static final int BLURHASH_SIDE = 64;

    /** A folder for all renditions. */
    public static HlsFolder ofAll(TranscodePlan plan, Path path) {
        return new HlsFolder(plan, 0, path);
    }

    /** A folder for the smallest rendition alone, at the same path as in a folder for all. */
    public static HlsFolder ofSmallest(TranscodePlan plan, Path path) {
        return new HlsFolder(plan, plan.ladder().renditions().size() - 1, path);
    }

    /** Creates the folders that the engine expects. */
    public static void prepare(TranscodePlan plan, Path out) throws IOException {
        for (int i = 0; i < plan.ladder().renditions().size(); i++) {
            Files.createDirectories(rendition(out, i));
        }
        Files.createDirectories(Stills.folder(out));
        Files.createDirectories(Frames.folder(out));
        Files.createDirectories(out.resolve(PROXY).resolveSibling("."));
    }

    public Path rendition(int i) {
        return rendition(path, i);
    }

    /** The current playlist of each rendition, by its number. */
    SortedMap<Integer, MediaPlaylist> playlists() throws IOException {
        var playlists = new TreeMap<Integer, MediaPlaylist>();
        for (int i = first; i < plan.ladder().renditions().size(); i++) {
            playlists.put(i, MediaPlaylist.read(rendition(i)));
        }
        return playlists;
    }

    /** @throws TranscodeException CORRUPT if the engine succeeded without making the expected files */
    public void requireComplete() throws IOException {
        double made = MediaPlaylist.read(rendition(first)).seconds();
        boolean complete = Files.exists(path.resolve(PROXY))
                && Files.exists(path.resolve(Frames.INDEX))
                && (first > 0 || !posters().isEmpty());
        if (!complete || made <= 0 || made < ENOUGH * plan.source().seconds()) {
            throw new TranscodeException(
                    TranscodeProblem.CORRUPT,
                    "only " + made + " s of " + plan.source().duration() + " could be read");
        }
    }

    /** Concatenates the fragments of one rendition to a file. */
    public Path fragments(int i) throws IOException {
        Path file = path.resolve("fragments.mp4");
        try (OutputStream out = Files.newOutputStream(file)) {
            MediaPlaylist playlist = MediaPlaylist.read(rendition(i));
            Files.copy(rendition(i).resolve(playlist.init()), out);
            for (MediaPlaylist.Segment segment : playlist.segments()) {
                Files.copy(rendition(i).resolve(segment.name()), out);
            }
        }
        return file;
    }

    /** Packs the files of the first rendition into one file, for another worker. */
    public void pack() throws IOException {
        MediaPlaylist playlist = MediaPlaylist.read(rendition(first));
        Stream<String> segments = playlist.segments().stream().map(MediaPlaylist.Segment::name);
        try (var zip = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(path.resolve(RENDITION))))) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (String name : Stream.concat(Stream.of(PLAYLIST, playlist.init()), segments)
                    .toList()) {
                zip.putNextEntry(new ZipEntry(name));
                Files.copy(rendition(first).resolve(name), zip);
            }
        }
    }

    /** Unpacks what {@link #pack} made into the first rendition. */
    public void unpack(Path packed) throws IOException {
        try (var zip = new ZipInputStream(new BufferedInputStream(Files.newInputStream(packed)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path name = Path.of(entry.getName()).getFileName();
                Files.copy(zip, rendition(first).resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    /** Packs the frames for screening, which are made together with the smallest rendition. */
    public void packFrames() throws IOException {
        int smallest = plan.ladder().renditions().size() - 1;
        double seconds = MediaPlaylist.read(rendition(smallest)).seconds();
        Frames.pack(path, Math.round(seconds * 1000));
    }

    /** Writes the poster, the storyboard track and the final playlists. */
    public MadeVideo finish() throws IOException {
        String blurhash = poster();
        SortedMap<Integer, MediaPlaylist> playlists = playlists();
        double seconds = MediaPlaylist.read(rendition(first)).seconds();
        Duration length = Duration.ofMillis(Math.round(seconds * 1000));
        Storyboard board = Stills.storyboard(plan);
        Files.writeString(path.resolve(STORYBOARD_TRACK), board.track(Stills.STORYBOARD, length));
        for (var playlist : playlists.entrySet()) {
            Files.writeString(
                    rendition(playlist.getKey()).resolve(PLAYLIST),
                    playlist.getValue().text(true));
        }
        Files.writeString(path.resolve(MASTER), MasterPlaylist.text(plan.ladder(), playlists, path));
        Rendition top = plan.ladder().top();
        return new MadeVideo(length, top.width(), top.height(), blurhash);
    }

    private String poster() throws IOException {
        Path best = PosterChoice.best(posters());
        if (best == null) {
            throw new TranscodeException(TranscodeProblem.CORRUPT, "no picture could be read");
        }
        Path poster = Files.move(best, path.resolve(POSTER), StandardCopyOption.REPLACE_EXISTING);
        FileSystemUtils.deleteRecursively(path.resolve(Stills.POSTERS));
        PosterImage.shrink(poster);
        // A thumbnail is enough for a dozen numbers.
        BufferedImage image = PosterImage.thumbnail(ImageIO.read(poster.toFile()), BLURHASH_SIDE);
        boolean upright = image.getHeight() >= image.getWidth();
        return BlurHash.encode(
                image, upright ? BLURHASH_ACROSS : BLURHASH_DOWN, upright ? BLURHASH_DOWN : BLURHASH_ACROSS);
    }

    private List<Path> posters() throws IOException {
        Path folder = path.resolve(Stills.POSTERS);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted(Comparator.comparingInt(HlsFolder::number)).toList();
        }
    }

    private static int number(Path picture) {
        String name = picture.getFileName().toString();
        return Integer.parseInt(name.substring(0, name.indexOf('.')));
    }

    private static Path rendition(Path out, int i) {
        return out.resolve("v" + i);
    }
}
