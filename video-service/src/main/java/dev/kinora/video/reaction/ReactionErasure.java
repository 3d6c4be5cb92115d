package dev.kinora.video.reaction;

import dev.kinora.starter.erasure.PersonalData;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.video.catalog.VideoCounters;
import dev.kinora.video.catalog.purge.VideoData;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Erases likes and views of an account or a video. Likes of an erased account are subtracted; its views stay in the
 * counts, which do not identify anybody.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ReactionErasure implements PersonalData, VideoData {

    private final VideoCounters counters;
    private final JdbcClient jdbc;

    ReactionErasure(VideoCounters counters, JdbcClient jdbc) {
        this.counters = counters;
        this.jdbc = jdbc;
    }

    @Override
    public Progress eraseSome(UUID accountId, int limit) {
        List<UUID> liked = jdbc.sql("select video_id from video_like where account_id = :id limit " + limit)
                .param("id", BinaryIds.bytes(accountId))
                .query((row, index) -> BinaryIds.read(row, "video_id"))
                .list();
        for (UUID videoId : liked) {
            int removed = jdbc.sql("delete from video_like where video_id = :video and account_id = :id")
                    .param("video", BinaryIds.bytes(videoId))
                    .param("id", BinaryIds.bytes(accountId))
                    .update();
            counters.addLikes(videoId, -removed);
        }
        return Progress.of(liked.size() + delete("video_view where account_id", accountId, limit));
    }

    @Override
    public int removeSome(UUID videoId, int limit) {
        return delete("video_like where video_id", videoId, limit)
                + delete("video_view where video_id", videoId, limit);
    }

    private int delete(String where, UUID id, int limit) {
        return jdbc.sql("delete from %s = :id limit %d".formatted(where, limit))
                .param("id", BinaryIds.bytes(id))
                .update();
    }
}
