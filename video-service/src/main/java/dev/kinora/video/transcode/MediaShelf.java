package dev.kinora.video.transcode;

import dev.kinora.starter.time.Ids;
import dev.kinora.video.media.LocalFolders;
import dev.kinora.video.media.MediaKeys;
import dev.kinora.video.media.MediaManifest;
import dev.kinora.video.media.MediaRemovals;
import dev.kinora.video.media.MediaStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What workers take from the media store and put into it. */
@Component
class MediaShelf {

    private final MediaStore store;
    private final MediaRemovals removals;
    private final LocalFolders folders;
    private final Ids ids;

    MediaShelf(MediaStore store, MediaRemovals removals, LocalFolders folders, Ids ids) {
        this.store = store;
        this.removals = removals;
        this.folders = folders;
        this.ids = ids;
    }

    /** An empty folder for one attempt at this part. */
    WorkFolder workFolder(Part part) throws IOException {
        return WorkFolder.fresh(folders.work().resolve(part.videoId() + "-" + part.number()));
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

    /** Begins a new generation of what is played. Nothing refers to it yet, and it goes unless something will. */
    Generation generation(UUID playbackId) {
        UUID generation = ids.next();
        String key = MediaKeys.generation(playbackId, generation);
        removals.condemn(key);
        return new Generation(generation, key, store);
    }

    /** Puts what one part made where the joining worker finds it. */
    void putParts(UUID videoId, String folder, Path made, List<String> names) {
        String key = MediaKeys.chunks(videoId);
        removals.condemn(key);
        names.forEach(name -> store.put(key + "/" + folder + "/" + name, made.resolve(name)));
    }

    /** Brings a part's file into this folder, under its own name below it. */
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

    /** The files of one attempt on their way into the store. */
    record Generation(UUID id, String key, MediaStore store) {

        void put(String name, Path file) {
            store.put(key + "/" + name, file);
        }

        /** Puts all files of a folder: playlists after what they refer to, checksums last. */
        void putAll(Path folder) throws IOException {
            try (Stream<Path> files = Files.walk(folder)) {
                files.filter(Files::isRegularFile)
                        .sorted(Comparator.comparing(Generation::rank))
                        .forEach(file -> put(folder.relativize(file).toString().replace('\\', '/'), file));
            }
        }

        private static int rank(Path file) {
            String name = file.getFileName().toString();
            if (name.equals(MediaManifest.NAME)) {
                return 2;
            }
            return name.endsWith(".m3u8") ? 1 : 0;
        }
    }
}
