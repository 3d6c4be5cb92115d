package dev.kinora.video.media;

import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;

/**
 * Objects by key, shared by all replicas. An object appears whole or not at all, and what a reader has found stays
 * readable as it was found. Keys are made by {@link MediaKeys} only. I/O errors are UncheckedIOExceptions: a repeat may
 * help.
 */
public interface MediaStore {

    /** Stores the bytes of a local file, replacing an object of that key; the file stays the caller's. */
    void put(String key, Path file);

    /** What is known of an object; empty when there is none. */
    Optional<MediaObject> find(String key);

    /** The bytes of an object that was found; ranges are read without reading what precedes them. */
    Resource read(MediaObject object);

    /**
     * A local file with the bytes of an object, for programs that need one.
     *
     * @param folder where a copy may be made; the file may also be the stored one, so never write to it
     * @return empty when there is no such object
     */
    Optional<Path> fetch(String key, Path folder);

    /** All objects below this prefix, in no order; close the stream. */
    Stream<MediaObject> list(String prefix);

    /** Removes the object of this key and all objects below it; nothing happens where there is none. */
    void delete(String key);
}
