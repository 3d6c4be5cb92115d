package dev.kinora.video.media;

/** Knows keys that nobody removes, whoever asked for it. It is the last door in front of evidence. */
public interface MediaLocks {

    /** Whether this key, or anything below it, has to stay. */
    boolean isLocked(String key);
}
