package dev.kinora.video.catalog;

import java.util.UUID;

/** What a feature keeps about videos; goes when a video is deleted for good. */
public interface VideoData {

    /**
     * Removes some of what is kept about a deleted video, as part of the caller's transaction.
     *
     * @param limit how much at most, so that transactions stay short
     * @return how much was removed; 0 when there is nothing left
     */
    int removeSome(UUID videoId, int limit);
}
