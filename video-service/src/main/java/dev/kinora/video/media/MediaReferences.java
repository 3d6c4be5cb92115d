package dev.kinora.video.media;

import java.util.Collection;
import java.util.Set;

/** Tells which keys below one prefix are needed; implemented by the feature whose rows refer to them. */
public interface MediaReferences {

    /** One of the prefixes in {@link MediaKeys}. */
    String prefix();

    /**
     * The subset of these keys that must be kept. Keys that are not returned are removed, so return a key if in doubt.
     *
     * @param keys as {@link MediaKeys#whole} gives them; any name may be among them
     */
    Set<String> needed(Collection<String> keys);
}
