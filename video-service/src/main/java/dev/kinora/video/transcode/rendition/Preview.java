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
 * Lets the owner play finished segments during transcoding: stores each finished segment, then the playlists that list
 * it. The segments are final and are not stored again. A separate thread does this, because a delay in the progress
 * callback would block the engine.
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

    /** @param onPlayable called once, when the first segment of each rendition is playable */
    public Preview(HlsFolder folder, Generation generation, Runnable onPlayable) {
        this.folder = folder;
        this.generation = generation;
        this.onPlayable = onPlayable;
        // One task runs and one waits; the waiting one sees everything that is ready when it starts.
        this.putting = new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(1),
                // A platform thread, because interrupting a virtual one closes the database connection in use.
                Thread.ofPlatform().daemon().name("preview-" + generation.id()).factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    public HlsFolder folder() {
        return folder;
    }

    /** Schedules storing the finished segments; never blocks. */
    public void grow() {
        putting.execute(this::advance);
    }

    /** Stores the finished segments. The first failure ends only the preview: {@link #complete} stores the rest. */
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
            log.warn("The preview of generation {} has failed", generation.id(), e);
        }
    }

    /**
     * Completes the playlists of a generation that remains a preview. Missing segments do not fail the part.
     */
    public void end() {
        putting.close(); // waits for the running task
        advance();
        try {
            if (!givenUp) {
                for (var playlist : folder.playlists().entrySet()) {
                    advance(playlist.getKey(), playlist.getValue(), true);
                }
            }
        } catch (IOException | RuntimeException e) {
            log.warn("Cannot complete the preview of generation {}", generation.id(), e);
        }
    }

    /**
     * Stores all files of the finished folder that are not stored yet, the master playlist last, then the checksums.
     */
    public void complete() throws IOException {
        putting.close(); // waits for the running task
        put.forEach(file -> file.toFile().delete());
        generation.putAll(folder.path(), ".m3u8");
        generation.seal(folder.path());
    }

    /** Ends the preview; stored files stay. */
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
        put.add(file); // Afterwards, because a failed file is stored again at the end.
        return true;
    }
}
