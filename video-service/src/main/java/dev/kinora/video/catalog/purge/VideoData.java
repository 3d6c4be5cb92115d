package dev.kinora.video.catalog.purge;

import java.util.UUID;

/** Data of a feature about videos, removed when a video is deleted permanently. */
public interface VideoData {

    /**
     * Removes part of the data about a deleted video, in the transaction of the caller.
     *
     * @param limit most rows to remove, which keeps transactions short
     * @return number of rows removed; 0 if none was left
     */
    int removeSome(UUID videoId, int limit);
}
