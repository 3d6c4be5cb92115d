package dev.kinora.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** Folders that only their owner can look into. */
final class PrivateFolders {

    private PrivateFolders() {}

    /** Makes a folder where it is missing, and closes it to everybody else in any case. */
    static Path make(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException(folder + " cannot be used", e);
        }
    }
}
