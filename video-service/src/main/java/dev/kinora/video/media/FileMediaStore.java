package dev.kinora.video.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.util.FileSystemUtils;

/** Objects as files below one folder; a shared volume where there are several replicas. */
final class FileMediaStore implements MediaStore {

    private final Path root;

    FileMediaStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Links where the file system can, so that a large file is not copied, then renames into place. */
    @Override
    public void put(String key, Path file) {
        Path target = path(key);
        try {
            Path folder = Files.createDirectories(target.resolveSibling("."));
            Path arriving = folder.resolve(".arriving-" + UUID.randomUUID());
            link(arriving, file);
            Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<MediaObject> find(String key) {
        Path file = path(key);
        return Files.isRegularFile(file) ? Optional.of(describe(file)) : Optional.empty();
    }

    @Override
    public Resource read(MediaObject object) {
        return new FileSystemResource(path(object.key()));
    }

    @Override
    public Optional<Path> fetch(String key, Path folder) {
        return Optional.of(path(key)).filter(Files::isRegularFile);
    }

    @Override
    public Stream<MediaObject> list(String prefix) {
        Path folder = path(prefix);
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try {
            return Files.walk(folder).filter(Files::isRegularFile).map(this::describe);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void delete(String key) {
        try {
            FileSystemUtils.deleteRecursively(path(key));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private MediaObject describe(Path file) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            var modified = attributes.lastModifiedTime().toInstant();
            String etag = "%x-%x".formatted(attributes.size(), modified.toEpochMilli());
            String key = root.relativize(file).toString().replace('\\', '/');
            return new MediaObject(key, attributes.size(), modified, etag);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path path(String key) {
        Path path = root.resolve(key).normalize();
        if (!path.startsWith(root) || path.equals(root)) {
            throw new IllegalArgumentException("Not a key: " + key);
        }
        return path;
    }

    private static void link(Path link, Path file) throws IOException {
        try {
            Files.createLink(link, file);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, link, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }
}
