package dev.kinora.video.catalog;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Query for the videos that a viewer likes; implemented by the feature that stores likes, which depends on this one.
 */
@FunctionalInterface
public interface LikedVideos {

    /** The subset of these videos that the account likes. */
    Set<UUID> likedBy(UUID accountId, Collection<UUID> videoIds);
}
