package dev.kinora.starter.media;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.springframework.core.io.AbstractResource;

/** The bytes of a file that was found; if the file has been replaced since, it cannot be opened. */
final class FoundFile extends AbstractResource {

    private final Path file;
    private final MediaObject found;
    private final Look look;

    FoundFile(Path file, MediaObject found, Look look) {
        this.file = file;
        this.found = found;
        this.look = look;
    }

    /** What lies at a path now. */
    @FunctionalInterface
    interface Look {
        Optional<MediaObject> at(Path file) throws IOException;
    }

    @Override
    public InputStream getInputStream() {
        try {
            SeekableByteChannel opened = Files.newByteChannel(file);
            boolean same =
                    look.at(file).filter(now -> now.etag().equals(found.etag())).isPresent();
            if (same && opened.size() == found.size()) {
                return Channels.newInputStream(opened);
            }
            opened.close();
            throw new IOException("it was replaced meanwhile");
        } catch (IOException e) {
            throw new MediaStoreException("Could not read " + found.key() + ": " + e, e);
        }
    }

    @Override
    public long contentLength() {
        return found.size();
    }

    @Override
    public long lastModified() {
        return found.modified().toEpochMilli();
    }

    @Override
    public String getDescription() {
        return "media object " + found.key();
    }
}
