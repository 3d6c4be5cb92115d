package dev.kinora.video.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Local folders, for programs and the upload library, which need files.
 *
 * @param uploads unfinished uploads; shared by all replicas
 * @param work temporary folders of transcoding attempts
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
