package dev.kinora.preference.engagement;

import static dev.kinora.preference.ColumnValues.binary;

import dev.kinora.events.video.VideoPublished;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The category of each published video, as video.published last said. */
@Repository
class VideoCategories {

    private final JdbcClient jdbc;

    VideoCategories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the category over unless a newer version of the video is known; safe to repeat. */
    @Transactional
    void remember(VideoPublished video) {
        jdbc.sql("insert ignore into video_category (video_id, version) values (:id, 0)")
                .param("id", binary(video.videoId()))
                .update();
        jdbc.sql("""
                        update video_category set category = :category, version = :version
                        where video_id = :id and version < :version""")
                .param("id", binary(video.videoId()))
                .param("category", video.text().category())
                .param("version", video.version())
                .update();
    }
}
