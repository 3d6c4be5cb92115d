package dev.kinora.preference.engagement;

import dev.kinora.events.video.VideoPublished;
import dev.kinora.starter.id.BinaryIds;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Category and length of each video, from the latest version of video.published. */
@Component
class VideoCategories {

    private final JdbcClient jdbc;

    VideoCategories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores both unless a newer version of the video is known; idempotent. */
    @Transactional
    void remember(VideoPublished video) {
        jdbc.sql("insert ignore into video_category (video_id, version) values (:id, 0)")
                .param("id", BinaryIds.bytes(video.videoId()))
                .update();
        jdbc.sql("""
                        update video_category set category = :category, duration_ms = :duration, version = :version
                        where video_id = :id and version < :version""")
                .param("id", BinaryIds.bytes(video.videoId()))
                .param("category", video.text().category())
                .param("duration", video.media().durationMs())
                .param("version", video.version())
                .update();
    }
}
