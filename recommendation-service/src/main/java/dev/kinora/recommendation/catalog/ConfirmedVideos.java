package dev.kinora.recommendation.catalog;

import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Does what {@link Catalog#confirmFor} does within the statement that reads the ids. */
public final class ConfirmedVideos {

    /** What {@link #add} reads. */
    public static final String COLUMNS = CatalogStore.COLUMNS;

    private final Map<UUID, CatalogVideo> videos = new HashMap<>();

    /**
     * Joins videos to rows that have ids.
     *
     * @param id an expression; the parameter {@code viewer} is the viewer, or null without sign-in
     */
    public static String joinedTo(String id) {
        return CatalogStore.joining(id);
    }

    /** Takes the video of a row, if it may be shown. */
    public void add(ResultSet row) throws SQLException {
        var id = BinaryIds.readOrNull(row, "video_id");
        if (id != null && !videos.containsKey(id)) {
            videos.put(id, CatalogStore.row(row, row.getRow()).video());
        }
    }

    /** The videos that may be shown, by id. */
    public Map<UUID, CatalogVideo> byId() {
        return videos;
    }
}
