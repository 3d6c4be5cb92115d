package dev.kinora.video.catalog;

import java.util.List;
import java.util.UUID;

/** Videos that everybody finds in lists. */
record ListedVideos(List<UUID> ids) {

    ListedVideos {
        ids = List.copyOf(ids);
    }
}
