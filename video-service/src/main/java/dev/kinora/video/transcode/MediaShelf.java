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
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a worker takes from the media store and puts into it. */
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

    /** An empty folder for one attempt at this video. */
    WorkFolder workFolder(UUID videoId) throws IOException {
        return WorkFolder.fresh(folders.work().resolve(videoId.toString()));
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

    /** Stores all files of a finished folder as a new generation, their checksums last. Nothing refers to it yet. */
    UUID store(UUID playbackId, Path finished) throws IOException {
        UUID generation = ids.next();
        String key = MediaKeys.generation(playbackId, generation);
        removals.condemn(key);
        Path manifest = MediaManifest.write(finished);
        try (Stream<Path> files = Files.walk(finished)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.equals(manifest))
                    .toList()) {
                store.put(key + "/" + finished.relativize(file).toString().replace('\\', '/'), file);
            }
        }
        store.put(key + "/" + MediaManifest.NAME, manifest);
        return generation;
    }
}
