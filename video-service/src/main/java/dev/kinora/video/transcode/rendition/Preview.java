package dev.kinora.video.transcode.rendition;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets the owner play what is ready while the rest is being made: puts each finished segment into the store, then
 * playlists that list it. The segments are the final ones and are not put again. A thread of its own does so, because
 * whoever hears of the engine's progress must not wait for the store: the engine would stand still meanwhile.
 */
public final class Preview implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Preview.class);

    private final HlsFolder folder;
    private final Generation generation;
    private final Runnable onPlayable;
    private final Set<Path> put = new HashSet<>();
    private final ExecutorService putting;
    private boolean playable;
    private boolean givenUp;

    /** @param onPlayable called once, when the first segment of each rendition can be played */
    public Preview(HlsFolder folder, Generation generation, Runnable onPlayable) {
        this.folder = folder;
        this.generation = generation;
        this.onPlayable = onPlayable;
        // One that runs and one that waits, which sees all that is ready by then: more would find nothing.
        this.putting = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(1),
                // A platform thread: interrupting a virtual one closes the database connection that it uses.
                Thread.ofPlatform().daemon().name("preview-" + generation.id()).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    public HlsFolder folder() {
        return folder;
    }

    /** Has what has become ready put soon; never waits. */
    public void grow() {
        putting.execute(this::advance);
    }

    /** Puts what has become ready. The first failure ends the preview, and only that: {@link #complete} puts the rest. */
    void advance() {
        if (givenUp) {
            return;
        }
        try {
            SortedMap<Integer, MediaPlaylist> playlists = folder.playlists();
            if (playlists.values().stream()
                    .anyMatch(playlist -> playlist.segments().isEmpty())) {
                return;
            }
            for (var playlist : playlists.entrySet()) {
                advance(playlist.getKey(), playlist.getValue(), false);
            }
            if (!playable) {
                Path master = folder.path().resolve("growing-" + HlsFolder.MASTER);
                Files.writeString(master, MasterPlaylist.text(folder.plan().ladder(), playlists, folder.path()));
                generation.put(HlsFolder.MASTER, master);
                Files.delete(master);
                playable = true;
                onPlayable.run();
            }
        } catch (IOException | RuntimeException e) {
            givenUp = true;
            log.warn("The preview of generation {} ends here", generation.id(), e);
        }
    }

    /**
     * Lists all segments as all that there will be, for a generation that stays a preview: what is missing of it is no
     * reason to make anything again.
     */
    public void end() {
        putting.close(); // waits for what is being put
        advance();
        try {
            if (!givenUp) {
                for (var playlist : folder.playlists().entrySet()) {
                    advance(playlist.getKey(), playlist.getValue(), true);
                }
            }
        } catch (IOException | RuntimeException e) {
            log.warn("The preview of generation {} stays without an end", generation.id(), e);
        }
    }

    /** Puts all files of the finished folder that are not there yet, the master playlist last, then the checksums. */
    public void complete() throws IOException {
        putting.close(); // waits for what is being put
        put.forEach(file -> file.toFile().delete());
        generation.putAll(folder.path(), ".m3u8");
        generation.seal(folder.path());
    }

    /** Ends the preview and leaves what it has put. */
    @Override
    public void close() {
        putting.shutdownNow();
        putting.close();
    }

    private void advance(int i, MediaPlaylist playlist, boolean complete) throws IOException {
        Path files = folder.rendition(i);
        boolean grown = complete | putOnce(files.resolve(playlist.init()), "v%d/%s".formatted(i, playlist.init()));
        for (MediaPlaylist.Segment segment : playlist.segments()) {
            grown |= putOnce(files.resolve(segment.name()), "v%d/%s".formatted(i, segment.name()));
        }
        if (grown) {
            Path growing = files.resolve("growing-" + HlsFolder.PLAYLIST);
            Files.writeString(growing, playlist.text(complete));
            generation.put("v%d/%s".formatted(i, HlsFolder.PLAYLIST), growing);
            Files.delete(growing);
        }
    }

    private boolean putOnce(Path file, String name) throws IOException {
        if (put.contains(file)) {
            return false;
        }
        generation.put(name, file);
        put.add(file); // Only now: what failed is put again at the end.
        return true;
    }
}
