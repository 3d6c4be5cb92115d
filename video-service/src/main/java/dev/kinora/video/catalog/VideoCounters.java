package dev.kinora.video.catalog;

import dev.kinora.starter.id.BinaryIds;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Counters of videos. Call the methods in the transaction that changes what is counted. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class VideoCounters {

    private final JdbcClient jdbc;

    VideoCounters(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void start(UUID videoId) {
        jdbc.sql("insert into video_count (video_id) values (:id)")
                .param("id", BinaryIds.bytes(videoId))
                .update();
    }

    /** Adds to the views. */
    public void addViews(UUID videoId, int delta) {
        add(videoId, delta, "update video_count set views = greatest(0, views + :delta) where video_id = :id");
    }

    /** Adds to the likes; negative takes away. */
    public void addLikes(UUID videoId, int delta) {
        add(videoId, delta, "update video_count set likes = greatest(0, likes + :delta) where video_id = :id");
    }

    /** Adds to the comments; negative takes away. */
    public void addComments(UUID videoId, int delta) {
        add(videoId, delta, "update video_count set comments = greatest(0, comments + :delta) where video_id = :id");
    }

    /** The likes of a video. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public long likes(UUID videoId) {
        return jdbc.sql("select likes from video_count where video_id = :id")
                .param("id", BinaryIds.bytes(videoId))
                .query(Long.class)
                .optional()
                .orElse(0L);
    }

    /** Sum of the likes of all listed videos of a channel. */
    @Transactional(propagation = Propagation.SUPPORTS)
    public long likesOfOwner(UUID ownerId) {
        return jdbc.sql("select coalesce(sum(c.likes), 0) from video_count c join video v on v.id = c.video_id "
                        + "where v.owner_id = :owner and v.state = 'PUBLISHED' and v.visibility = 'PUBLIC' "
                        + "and v.withheld = false")
                .param("owner", BinaryIds.bytes(ownerId))
                .query(Long.class)
                .single();
    }

    private void add(UUID videoId, int delta, String sql) {
        jdbc.sql(sql)
                .param("delta", delta)
                .param("id", BinaryIds.bytes(videoId))
                .update();
    }
}
