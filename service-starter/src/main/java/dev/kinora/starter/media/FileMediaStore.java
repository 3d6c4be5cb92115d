package dev.kinora.starter.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.util.FileSystemUtils;

/** Stores objects as files below one folder, which is a shared volume if there are several replicas. */
public final class FileMediaStore implements MediaStore {

    /** Folder of incomplete files; leftovers of killed processes are deleted after a day. */
    public static final String ARRIVING = ".arriving";

    private final Path root;

    /** A store of the files below a folder. */
    public FileMediaStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** Links where the file system can, so that a large file is not copied, then renames into place. */
    @Override
    public void put(String key, Path file) {
        Path target = path(key);
        try {
            Files.createDirectories(target.resolveSibling("."));
            Path arriving = Files.createDirectories(root.resolve(ARRIVING))
                    .resolve(UUID.randomUUID().toString());
            link(arriving, file);
            Files.move(arriving, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw failure("put", key, e);
        }
    }

    @Override
    public Optional<MediaObject> find(String key) {
        try {
            return describe(path(key));
        } catch (IOException e) {
            throw failure("find", key, e);
        }
    }

    @Override
    public Resource read(MediaObject object) {
        Path file = path(object.key());
        return new FoundFile(file, object, this::describe);
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
            // A folder that another replica removes meanwhile ends the walk with an UncheckedIOException.
            Stream<Path> files = Files.walk(folder);
            Iterator<Path> paths = files.iterator();
            return Stream.generate(() -> next(paths, prefix))
                    .takeWhile(Optional::isPresent)
                    .flatMap(found -> found.flatMap(this::describeQuietly).stream())
                    .onClose(files::close);
        } catch (IOException e) {
            throw failure("list", prefix, e);
        }
    }

    @Override
    public void delete(String key) {
        try {
            FileSystemUtils.deleteRecursively(path(key));
        } catch (IOException e) {
            throw failure("delete", key, e);
        }
    }

    private static Optional<Path> next(Iterator<Path> paths, String prefix) {
        try {
            return paths.hasNext() ? Optional.of(paths.next()) : Optional.empty();
        } catch (UncheckedIOException e) {
            throw new MediaStoreException("Could not list " + prefix + " in the file store: " + e, e);
        }
    }

    private Optional<MediaObject> describeQuietly(Path file) {
        try {
            return describe(file);
        } catch (IOException e) {
            throw failure("list", file.toString(), e);
        }
    }

    private Optional<MediaObject> describe(Path file) throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (!attributes.isRegularFile()) {
                return Optional.empty();
            }
            var modified = attributes.lastModifiedTime().toInstant();
            String etag = "%x-%x%08x".formatted(attributes.size(), modified.getEpochSecond(), modified.getNano());
            String key = root.relativize(file).toString().replace('\\', '/');
            return Optional.of(new MediaObject(key, attributes.size(), modified, etag));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private Path path(String key) {
        return root.resolve(ObjectKeys.checked(key));
    }

    private static MediaStoreException failure(String operation, String key, IOException cause) {
        return new MediaStoreException("Could not " + operation + " " + key + " in the file store: " + cause, cause);
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
