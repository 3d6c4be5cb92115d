package dev.kinora.video.caption;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.video.catalog.VideoCaptions;
import dev.kinora.video.catalog.event.VideoErased;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of captions. */
@Component
@Transactional
class CaptionStore implements VideoCaptions {

    private final JdbcClient jdbc;

    CaptionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Captions in one language, without their text. */
    record Row(String language, String label, Instant updatedAt) {}

    /** A file to store. */
    record Stored(UUID videoId, UUID playbackId, Row row, CaptionFile file) {}

    @Transactional(readOnly = true)
    List<Row> all(UUID videoId) {
        return jdbc.sql("select language, label, updated_at from caption where video_id = :video order by language")
                .param("video", BinaryIds.bytes(videoId))
                .query(CaptionStore::row)
                .list();
    }

    /** The file; the caller has to check access afterwards. */
    @Transactional(readOnly = true)
    Optional<String> file(UUID playbackId, String language) {
        return jdbc.sql("select webvtt from caption where playback_id = :playback and language = :language")
                .param("playback", BinaryIds.bytes(playbackId))
                .param("language", language)
                .query(String.class)
                .optional();
    }

    boolean isStored(Stored wanted) {
        return jdbc.sql("select label, webvtt from caption where video_id = :video and language = :language")
                .param("video", BinaryIds.bytes(wanted.videoId()))
                .param("language", wanted.row().language())
                .query((row, index) ->
                        row.getString("label").equals(wanted.row().label())
                                && row.getString("webvtt").equals(wanted.file().webVtt()))
                .optional()
                .orElse(false);
    }

    void put(Stored stored) {
        jdbc.sql("insert into caption (video_id, language, playback_id, label, webvtt, words, updated_at) "
                        + "values (:video, :language, :playback, :label, :webvtt, :words, :at) on duplicate key update "
                        + "label = :label, webvtt = :webvtt, words = :words, updated_at = :at")
                .param("video", BinaryIds.bytes(stored.videoId()))
                .param("language", stored.row().language())
                .param("playback", BinaryIds.bytes(stored.playbackId()))
                .param("label", stored.row().label())
                .param("webvtt", stored.file().webVtt())
                .param("words", stored.file().words())
                .param("at", Timestamp.from(stored.row().updatedAt()))
                .update();
    }

    boolean remove(UUID videoId, String language) {
        return jdbc.sql("delete from caption where video_id = :video and language = :language")
                        .param("video", BinaryIds.bytes(videoId))
                        .param("language", language)
                        .update()
                == 1;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(VideoErased erased) {
        jdbc.sql("delete from caption where video_id = :video")
                .param("video", BinaryIds.bytes(erased.videoId()))
                .update();
    }

    @Override
    @Transactional(readOnly = true)
    public Map<UUID, List<Track>> tracks(Collection<UUID> videoIds) {
        Map<UUID, List<Track>> tracks = new LinkedHashMap<>();
        if (videoIds.isEmpty()) {
            return tracks;
        }
        jdbc.sql("select video_id, language, label from caption where video_id in (:ids) order by video_id, language")
                .param("ids", videoIds.stream().map(BinaryIds::bytes).toList())
                .query((row, index) -> tracks.computeIfAbsent(BinaryIds.read(row, "video_id"), id -> new ArrayList<>())
                        .add(new Track(row.getString("language"), row.getString("label"))))
                .list();
        return tracks;
    }

    /** Locking, because a plain read may not see what was committed after the transaction began. */
    @Override
    public String words(UUID videoId) {
        return jdbc
                .sql("select label, words from caption where video_id = :video order by language lock in share mode")
                .param("video", BinaryIds.bytes(videoId))
                .query((row, index) -> row.getString("label") + "\n" + row.getString("words"))
                .list()
                .stream()
                .collect(Collectors.joining("\n\n"));
    }

    private static Row row(ResultSet row, int number) throws SQLException {
        return new Row(
                row.getString("language"),
                row.getString("label"),
                row.getTimestamp("updated_at").toInstant());
    }
}
