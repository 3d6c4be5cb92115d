package dev.kinora.recommendation.catalogue;

import dev.kinora.events.EventJson;
import dev.kinora.events.video.VideoAuthor;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.events.video.VideoText;
import dev.kinora.events.video.VideoUnpublished;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of the catalogue. */
@Repository
class CatalogueStore {

    private static final String PUBLIC = "PUBLIC";

    /** Every replica holds the words of all videos in memory; what a video is about is said by then. */
    private static final int LONGEST_CAPTIONS = 2_000;

    private static final String COLUMNS = """
            SELECT v.video_id, v.body, v.listed, v.version, c.handle, c.display_name,
                   n.views, n.likes, n.comments
            """;

    private static final String JOINS = """
            LEFT JOIN catalogue_creator c ON c.account_id = v.owner_id
            LEFT JOIN video_counter n ON n.video_id = v.video_id
            """;

    private static final String SELECT = COLUMNS + "FROM catalogue_video v\n" + JOINS;

    /** A union, so that each half uses its own index. */
    private static final String SELECT_CHANGED = COLUMNS + """
            FROM (SELECT video_id FROM catalogue_video WHERE changed_at >= :since
                  UNION SELECT video_id FROM video_counter WHERE changed_at >= :since) recent
            JOIN catalogue_video v ON v.video_id = recent.video_id
            """ + JOINS;

    private final JdbcClient jdbc;
    private final InstantSource clock;

    CatalogueStore(JdbcClient jdbc, InstantSource clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Stores a publication, unless a newer version of the video is known. */
    void publish(VideoPublished event) {
        write(event.videoId(), event.version());
        jdbc.sql("""
                        UPDATE catalogue_video
                        SET owner_id = :owner, published_at = :publishedAt, listed = :listed, body = :body,
                            version = :version, changed_at = :now
                        WHERE video_id = :id AND version < :version""")
                .param("id", BinaryId.of(event.videoId()))
                .param("owner", BinaryId.of(event.author().accountId()))
                .param("publishedAt", Timestamp.from(event.publishedAt()))
                .param("listed", PUBLIC.equals(event.visibility()))
                .param("body", new String(EventJson.write(shortened(event)), StandardCharsets.UTF_8))
                .param("version", event.version())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private static VideoPublished shortened(VideoPublished event) {
        var text = event.text();
        var captions = text.captions();
        if (captions == null || captions.text().length() <= LONGEST_CAPTIONS) {
            return event;
        }
        var beginning = captions.shortened(LONGEST_CAPTIONS);
        return new VideoPublished(
                event.videoId(),
                event.author(),
                new VideoText(text.title(), text.description(), text.hashtags(), text.category(), beginning),
                event.media(),
                event.publishedAt(),
                event.visibility(),
                event.version());
    }

    /** Takes a video out, unless a newer version is known; one that was never seen is remembered as taken out. */
    void unpublish(VideoUnpublished event) {
        write(event.videoId(), event.version());
        jdbc.sql("""
                        UPDATE catalogue_video SET listed = FALSE, version = :version, changed_at = :now
                        WHERE video_id = :id AND version < :version""")
                .param("id", BinaryId.of(event.videoId()))
                .param("version", event.version())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Makes sure that there is a row to update, older than this version. */
    private void write(UUID videoId, long version) {
        jdbc.sql("""
                        INSERT IGNORE INTO catalogue_video (video_id, listed, version, changed_at)
                        VALUES (:id, FALSE, :version, :now)""")
                .param("id", BinaryId.of(videoId))
                .param("version", version - 1)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Stores the public face of an account, unless a newer version is known. */
    void rename(VideoAuthor creator, long version) {
        jdbc.sql("""
                        INSERT IGNORE INTO catalogue_creator (account_id, handle, display_name, version)
                        VALUES (:id, :handle, :name, :version)""")
                .param("id", BinaryId.of(creator.accountId()))
                .param("handle", creator.handle())
                .param("name", creator.displayName())
                .param("version", version)
                .update();
        jdbc.sql("""
                        UPDATE catalogue_creator SET handle = :handle, display_name = :name, version = :version
                        WHERE account_id = :id AND version < :version""")
                .param("id", BinaryId.of(creator.accountId()))
                .param("handle", creator.handle())
                .param("name", creator.displayName())
                .param("version", version)
                .update();
        jdbc.sql("UPDATE catalogue_video SET changed_at = :now WHERE owner_id = :id")
                .param("id", BinaryId.of(creator.accountId()))
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    void count(UUID videoId, VideoCounts added) {
        jdbc.sql("""
                        INSERT INTO video_counter (video_id, views, likes, comments, changed_at)
                        VALUES (:id, GREATEST(0, :views), GREATEST(0, :likes), GREATEST(0, :comments), :now)
                        ON DUPLICATE KEY UPDATE views = GREATEST(0, views + :views),
                            likes = GREATEST(0, likes + :likes), comments = GREATEST(0, comments + :comments),
                            changed_at = :now""")
                .param("id", BinaryId.of(videoId))
                .param("views", added.views())
                .param("likes", added.likes())
                .param("comments", added.comments())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    List<CatalogueRow> newest(int limit) {
        return jdbc.sql(SELECT + "WHERE v.listed = TRUE ORDER BY v.published_at DESC, v.video_id DESC LIMIT :limit")
                .param("limit", limit)
                .query(CatalogueStore::row)
                .list();
    }

    List<CatalogueRow> changedSince(Instant since) {
        return jdbc.sql(SELECT_CHANGED + "WHERE v.body IS NOT NULL")
                .param("since", Timestamp.from(since))
                .query(CatalogueStore::row)
                .list();
    }

    List<CatalogueRow> find(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(SELECT + "WHERE v.video_id IN (:ids) AND v.body IS NOT NULL")
                .param("ids", ids.stream().map(BinaryId::of).toList())
                .query(CatalogueStore::row)
                .list();
    }

    private static CatalogueRow row(ResultSet row, int number) throws SQLException {
        var event = EventJson.read(row.getString("body").getBytes(StandardCharsets.UTF_8), VideoPublished.class);
        var handle = row.getString("handle");
        var author = handle == null
                ? event.author()
                : new VideoAuthor(event.author().accountId(), handle, row.getString("display_name"));
        var counts = new VideoCounts(row.getLong("views"), row.getLong("likes"), row.getLong("comments"));
        var video = new CatalogueVideo(
                event.videoId(),
                author,
                event.text(),
                event.media(),
                event.publishedAt(),
                counts,
                row.getLong("version"));
        return new CatalogueRow(video, row.getBoolean("listed"));
    }
}
