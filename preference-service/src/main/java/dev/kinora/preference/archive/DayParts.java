package dev.kinora.preference.archive;

import dev.kinora.starter.media.MediaStore;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a day as files of limited size. Each is put into the archive when it is full, so that the local disk has one at
 * most; the same rows give the same files.
 */
final class DayParts implements Closeable {

    private final MediaStore archive;
    private final String folder;
    private final Path local;
    private final long most;
    private final List<String> keys = new ArrayList<>();

    private @Nullable Part open;

    /**
     * Parts of a day.
     *
     * @param folder of the day in the archive
     * @param local folder for the part that is not full yet
     * @param most bytes after which a part is full
     */
    DayParts(MediaStore archive, String folder, Path local, long most) {
        this.archive = archive;
        this.folder = folder;
        this.local = local;
        this.most = most;
    }

    private record Part(Path file, DayFile content) {}

    void add(ArchivedEngagement row) throws IOException {
        var part = open;
        if (part == null) {
            var file = Files.createTempFile(local, "part-", ".parquet");
            part = new Part(file, new DayFile(file));
            open = part;
        }
        part.content().add(row);
        if (part.content().size() >= most) {
            put(part);
        }
    }

    /** Puts what is left; returns the keys of all parts. */
    List<String> finish() throws IOException {
        if (open != null) {
            put(open);
        }
        return List.copyOf(keys);
    }

    /** Each part has a file of its own: the store may keep the very file that it was given. */
    private void put(Part part) throws IOException {
        open = null;
        try {
            part.content().close();
            String key = folder + "/part-" + keys.size() + ".parquet";
            archive.put(key, part.file());
            keys.add(key);
        } finally {
            Files.delete(part.file());
        }
    }

    /** Drops the part that was not put. */
    @Override
    public void close() throws IOException {
        var part = open;
        if (part != null) {
            try {
                part.content().close();
            } finally {
                Files.delete(part.file());
            }
        }
    }
}
