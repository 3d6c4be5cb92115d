package dev.kinora.video.media;

import java.util.Collection;
import java.util.Set;

/** Which keys below one prefix are needed; answered by the feature whose rows refer to them. */
public interface MediaReferences {

    /** One of the prefixes in {@link MediaKeys}. */
    String prefix();

    /**
     * Those of these keys that must stay. What an answer leaves out is removed, so in doubt a key stays.
     *
     * @param keys as {@link MediaKeys#whole} gives them; any name may be among them
     */
    Set<String> needed(Collection<String> keys);
}
