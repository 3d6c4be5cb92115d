package dev.kinora.video.playback;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.springframework.util.FileSystemUtils;

/**
 * The file store: unfinished uploads, accepted sources, work folders and published media, on one file system so that
 * what is complete appears by rename.
 */
public final class MediaStore {

    private final Path uploads;
    private final Path sources;
    private final Path work;
    private final Path media;

    MediaStore(Path root) {
        Path absolute = root.toAbsolutePath().normalize();
        this.uploads = folder(absolute.resolve("uploads"));
        this.sources = folder(absolute.resolve("sources"));
        this.work = folder(absolute.resolve("work"));
        this.media = folder(absolute.resolve("media"));
    }

    /** The folder for uploads on their way. */
    public Path uploads() {
        return uploads;
    }

    /** The folder for the attempts at this video. */
    public Path workFolder(UUID videoId) {
        return work.resolve(videoId.toString());
    }

    /** The accepted source of a video; empty when it is gone. */
    public Optional<Path> findSource(UUID videoId) {
        return Optional.of(sources.resolve(videoId.toString())).filter(Files::isRegularFile);
    }

    /**
     * Takes an uploaded file as the source of a video. The upload stays readable until its own room is cleaned, so that
     * a crash before the caller's commit loses nothing.
     */
    public void adoptSource(UUID videoId, Path uploaded) {
        Path source = sources.resolve(videoId.toString());
        try {
            Files.deleteIfExists(source);
            link(source, uploaded);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Publishes a finished folder under this id, all at once, replacing what an earlier attempt left there. */
    public void publish(UUID playbackId, Path finished) {
        Path target = media.resolve(playbackId.toString());
        try {
            if (Files.exists(target)) {
                Path old = work.resolve(playbackId + ".old");
                FileSystemUtils.deleteRecursively(old);
                Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
                FileSystemUtils.deleteRecursively(old);
            }
            Files.move(finished, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A published file; the name must already be one of the known names. */
    public Optional<Path> find(UUID playbackId, String name) {
        Path folder = media.resolve(playbackId.toString());
        Path file = folder.resolve(name).normalize();
        return Optional.of(file).filter(path -> path.startsWith(folder)).filter(Files::isRegularFile);
    }

    /** Removes the published media and the source of a video; nothing happens where there is none. */
    public void delete(UUID videoId, UUID playbackId) {
        try {
            FileSystemUtils.deleteRecursively(media.resolve(playbackId.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        deleteSource(videoId);
    }

    /** Removes the source of a video that needs it no more; nothing happens where there is none. */
    public void deleteSource(UUID videoId) {
        try {
            Files.deleteIfExists(sources.resolve(videoId.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void link(Path link, Path file) throws IOException {
        try {
            Files.createLink(link, file);
        } catch (NoSuchFileException e) {
            throw e;
        } catch (IOException | UnsupportedOperationException e) {
            Files.copy(file, link, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static Path folder(Path path) {
        try {
            return Files.createDirectories(path);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot make the media folder " + path, e);
        }
    }
}
