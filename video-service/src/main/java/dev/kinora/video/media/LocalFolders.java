package dev.kinora.video.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folders of this replica, for what programs and the upload library need as files.
 *
 * @param uploads uploads on their way; shared by replicas that take the parts of one upload in turn
 * @param work folders of attempts, never shared
 */
public record LocalFolders(Path uploads, Path work) {

    static LocalFolders below(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        return new LocalFolders(folder(absolute.resolve("uploads")), folder(absolute.resolve("work")));
    }

    private static Path folder(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the media folder " + path, e);
        }
    }
}
