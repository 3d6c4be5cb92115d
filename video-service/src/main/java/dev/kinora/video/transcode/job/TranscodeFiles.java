package dev.kinora.video.transcode.job;

import dev.kinora.starter.media.MediaObject;
import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.time.Ids;
import dev.kinora.video.media.LocalFolders;
import dev.kinora.video.media.MediaKeys;
import dev.kinora.video.media.MediaRemovals;
import dev.kinora.video.transcode.TranscodeException;
import dev.kinora.video.transcode.TranscodeProblem;
import dev.kinora.video.transcode.ffmpeg.WorkFolder;
import dev.kinora.video.transcode.rendition.Generation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;

/** Moves files of workers between the media store and local folders. */
@Component
class TranscodeFiles {

    private static final DataSize LEAST_ROOM = DataSize.ofMegabytes(256);

    private final MediaStore store;
    private final MediaRemovals removals;
    private final LocalFolders folders;
    private final Ids ids;

    TranscodeFiles(MediaStore store, MediaRemovals removals, LocalFolders folders, Ids ids) {
        this.store = store;
        this.removals = removals;
        this.folders = folders;
        this.ids = ids;
    }

    /** Whether the disk of this replica has room for an attempt. */
    boolean hasRoom() {
        return folders.work().toFile().getUsableSpace() >= LEAST_ROOM.toBytes();
    }

    /** An empty folder for this attempt at a part. */
    WorkFolder workFolder(Part part) throws IOException {
        return WorkFolder.of(part.videoId(), part.number(), part.lease(), folders.work());
    }

    /**
     * The source of a video as a local file.
     *
     * @throws TranscodeException SOURCE_MISSING
     */
    Path source(UUID videoId, WorkFolder folder) {
        return store.fetch(MediaKeys.source(videoId), folder.path())
                .orElseThrow(() -> new TranscodeException(TranscodeProblem.SOURCE_MISSING, "no file"));
    }

    /** Starts a new generation. It is deleted later unless it is referenced by then. */
    Generation generation(UUID playbackId) {
        UUID generation = ids.next();
        String key = MediaKeys.generation(playbackId, generation);
        removals.removeUnlessKept(key);
        return new Generation(generation, key, store, new ConcurrentSkipListMap<>());
    }

    /**
     * Stores the files of one part for the joining worker; they are deleted after a day unless the part is completed.
     */
    void putParts(UUID videoId, String folder, Path made, List<String> names) {
        String key = MediaKeys.chunks(videoId);
        removals.removeUnlessKept(key);
        names.forEach(name -> store.put(key + "/" + folder + "/" + name, made.resolve(name)));
    }

    /** Names of all files that parts of this video have stored. */
    Set<String> parts(UUID videoId) {
        String key = MediaKeys.chunks(videoId);
        try (Stream<MediaObject> files = store.list(key)) {
            return files.map(file -> file.key().substring(key.length() + 1)).collect(Collectors.toSet());
        }
    }

    /** Makes a file of a part available in this folder under its own name. */
    void fetchPart(UUID videoId, String name, Path folder) throws IOException {
        Path target = folder.resolve(name);
        Path copies = Files.createDirectories(target.resolveSibling("."));
        Path file = store.fetch(MediaKeys.chunks(videoId) + "/" + name, copies)
                .orElseThrow(() -> new IOException("Part " + name + " of video " + videoId + " is missing"));
        if (!file.equals(target)) {
            Files.deleteIfExists(target);
            Files.createSymbolicLink(target, file);
        }
    }
}
