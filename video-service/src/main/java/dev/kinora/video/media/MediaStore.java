package dev.kinora.video.media;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;

/**
 * Objects by key, shared by all replicas. An object appears whole or not at all, and a reader gets the bytes of what it
 * found or a failure, never a mixture. Keys are made by {@link MediaKeys} only; any other throws
 * IllegalArgumentException. A store that fails or does not answer in time throws {@link MediaStoreException}: a repeat
 * may help.
 */
public interface MediaStore {

    /** Stores the bytes of a local file, replacing an object of that key; the file stays the caller's. */
    void put(String key, Path file);

    /** What is known of an object; empty when there is none. */
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
     * Removes the object of this key and all objects below it, but no sibling whose name starts alike; nothing happens
     * where there is none.
     */
    void delete(String key);
}
