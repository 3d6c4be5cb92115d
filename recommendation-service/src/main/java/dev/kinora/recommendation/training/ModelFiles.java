package dev.kinora.recommendation.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of this process for files of models, which nobody else may read. A file has its name only while it is
 * written and mapped into memory; the system keeps its content as long as it is mapped. What a killed process left is
 * deleted at the next start.
 */
@Component
public class ModelFiles implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(ModelFiles.class);
    private static final String PREFIX = "kinora-models-";

    private final Path folder;

    ModelFiles(TrainingProperties properties) {
        var configured = properties.cacheDir();
        var parent = configured == null ? Path.of(System.getProperty("java.io.tmpdir")) : configured;
        try {
            Files.createDirectories(parent);
            removeLeftovers(parent);
            // Created for its owner alone.
            this.folder = Files.createTempDirectory(
                    parent, PREFIX + ProcessHandle.current().pid() + "-");
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot create a folder for models in " + parent, e);
        }
    }

    /** Lets a function write and read a file of a new name, and deletes the name afterwards. */
    public <T> T use(Function<Path, T> function) {
        try {
            var file = Files.createTempFile(folder, "model-", ".bin");
            try {
                return function.apply(file);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use a file in " + folder, e);
        }
    }

    /** A new folder, which the caller deletes. */
    Path newFolder() throws IOException {
        return Files.createTempDirectory(folder, "training-");
    }

    @Override
    public void destroy() {
        delete(folder);
    }

    private static void removeLeftovers(Path parent) throws IOException {
        try (var folders = Files.newDirectoryStream(parent, PREFIX + "*")) {
            for (var left : folders) {
                if (!isInUse(left)) {
                    delete(left);
                }
            }
        }
    }

    /** In a container, the process before this one had its number. */
    private static boolean isInUse(Path left) throws IOException {
        var number = left.getFileName().toString().substring(PREFIX.length()).replaceFirst("-.*", "");
        try {
            var pid = Long.parseLong(number);
            var used = Files.getLastModifiedTime(left).toInstant();
            return ProcessHandle.of(pid).isPresent()
                    && ProcessHandle.of(pid)
                            .flatMap(owner -> owner.info().startInstant())
                            .map(start -> !used.isBefore(start))
                            .orElse(true);
        } catch (NumberFormatException e) {
            return true;
        }
    }

    static void delete(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            log.warn("The folder {} cannot be deleted: {}", folder, e.toString());
        }
    }
}
