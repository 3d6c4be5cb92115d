package dev.kinora.starter.media;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;

/**
 * A store of objects by key, shared by all replicas. An object appears completely or not at all, and a reader gets the
 * bytes of the object that it found or a failure, never a mixture. Keys are those that {@link ObjectKeys} accepts; any
 * other throws IllegalArgumentException. A store that fails or does not answer in time throws {@link MediaStoreException}; a
 * retry may help.
 */
public interface MediaStore {

    /** Stores the bytes of a local file, replacing an object of that key; the file stays the caller's. */
    void put(String key, Path file);

    /** The metadata of an object; empty if there is none. */
    Optional<MediaObject> find(String key);

    /** The bytes of an object that was found; ranges are read without reading what precedes them. */
    Resource read(MediaObject object);

    /**
     * A local file with the bytes of an object, for programs that need one; a copy is compared with the checksum that
     * was kept when the object was stored.
     *
     * @param folder where a copy may be made; the file may also be the stored one, so never write to it
     * @return empty when there is no such object
     */
    Optional<Path> fetch(String key, Path folder);

    /**
     * All objects below this key, those of one folder together; close the stream. They are fetched in pages, so that any
     * number may be listed.
     */
    Stream<MediaObject> list(String prefix);

    /**
     * Removes the object with this key and all objects below it, but no siblings with the same prefix; has no effect if
     * there is none.
     */
    void delete(String key);
}
