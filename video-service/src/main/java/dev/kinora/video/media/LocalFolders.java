package dev.kinora.video.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The folders of this replica, for what programs and the upload library need as files.
 *
 * @param uploads uploads on their way; shared by replicas that take the parts of one upload in turn
 * @param work folders of attempts, which replicas neither share nor mistake for their own where they do
 */
public record LocalFolders(Path uploads, Path work) {

    static LocalFolders of(MediaProperties properties) {
        Path root = properties.dir().toAbsolutePath().normalize();
        Path work = properties.work() == null ? root.resolve("work") : properties.work();
        return new LocalFolders(
                folder(root.resolve("uploads")), folder(work.toAbsolutePath().normalize()));
    }

    private static Path folder(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the media folder " + path, e);
        }
    }
}
