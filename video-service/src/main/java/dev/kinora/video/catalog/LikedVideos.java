package dev.kinora.video.catalog;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** Which videos a viewer likes; answered by the feature that keeps likes, which itself builds on this one. */
@FunctionalInterface
public interface LikedVideos {

    /** Those of these videos that the account likes. */
    Set<UUID> likedBy(UUID accountId, Collection<UUID> videoIds);
}
