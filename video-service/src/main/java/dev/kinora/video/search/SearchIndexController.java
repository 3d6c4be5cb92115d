package dev.kinora.video.search;

import dev.kinora.starter.paging.Cursor;
import dev.kinora.starter.paging.Limits;
import dev.kinora.video.catalog.VideoListings;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets administrators and operators rebuild the search index page by page, while it is in use. */
@Tag(name = "search")
@RestController
@RequestMapping("/api/v1/admin/video/search-index")
class SearchIndexController {

    private static final int DEFAULT_LIMIT = 200;
    private static final int MAX_LIMIT = 1000;
    private static final UUID FIRST = new UUID(0, 0);

    private final SearchIndex index;
    private final VideoListings listings;

    SearchIndexController(SearchIndex index, VideoListings listings) {
        this.index = index;
        this.listings = listings;
    }

    /**
     * The result of one call.
     *
     * @param videos number of videos processed; documents of listed ones were rewritten
     * @param removed number of deleted documents of videos that no longer exist
     * @param nextCursor cursor for the next call; null when the rebuild is complete
     */
    record Reindexed(int videos, int removed, @Nullable String nextCursor) {}

    @Operation(summary = "Rebuild the search documents of the next videos")
    @PostMapping("/rebuilds")
    Reindexed rebuild(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        UUID after = cursor == null ? FIRST : Cursor.decode(cursor, 1).uuid(0);
        int size = Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT);
        List<UUID> videos = listings.idsAfter(after, size);
        videos.forEach(listings::repeat);
        int removed = cursor == null ? removeOrphans() : 0;
        String next = videos.size() < size ? null : Cursor.encode(videos.getLast());
        return new Reindexed(videos.size(), removed, next);
    }

    private int removeOrphans() {
        int removed = 0;
        List<UUID> page = index.idsAfter(FIRST, MAX_LIMIT);
        while (!page.isEmpty()) {
            List<UUID> orphans = new ArrayList<>(page);
            orphans.removeAll(listings.existing(page));
            orphans.forEach(index::remove);
            removed += orphans.size();
            page = index.idsAfter(page.getLast(), MAX_LIMIT);
        }
        return removed;
    }
}
