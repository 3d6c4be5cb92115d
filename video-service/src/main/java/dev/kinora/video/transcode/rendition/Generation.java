package dev.kinora.video.transcode.rendition;

import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.media.Sha256;
import dev.kinora.video.media.MediaManifest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** The files of one attempt that are being stored, with the checksums of those already stored. */
public record Generation(UUID id, String key, MediaStore store, Map<String, String> sums) {

    void put(String name, Path file) throws IOException {
        String sum = Sha256.hex(file);
        store.put(key + "/" + name, file);
        sums.put(name, sum);
    }

    /** Stores the checksums after all files. */
    void seal(Path folder) throws IOException {
        store.put(key + "/" + MediaManifest.NAME, new MediaManifest(sums).writeTo(folder.resolve(MediaManifest.NAME)));
    }

    /** Stores all files of a folder; files with the given suffix come last, because they refer to the others. */
    void putAll(Path folder, String lastOnes) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> ordered = files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(file -> file.toString().endsWith(lastOnes)))
                    .toList();
            for (Path file : ordered) {
                put(folder.relativize(file).toString().replace('\\', '/'), file);
            }
        }
    }
}
