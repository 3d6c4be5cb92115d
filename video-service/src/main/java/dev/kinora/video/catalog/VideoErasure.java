package dev.kinora.video.catalog;

import dev.kinora.starter.erasure.PersonalData;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.video.catalog.metadata.VideoState;
import java.util.List;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.data.domain.Limit;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Deletes the videos of an erased account. */
@Component
@Order(0)
@Transactional(propagation = Propagation.MANDATORY)
class VideoErasure implements PersonalData {

    private final VideoRepository videos;
    private final VideoDeletion deletion;
    private final JdbcClient jdbc;

    VideoErasure(VideoRepository videos, VideoDeletion deletion, JdbcClient jdbc) {
        this.videos = videos;
        this.deletion = deletion;
        this.jdbc = jdbc;
    }

    @Override
    public Progress eraseSome(UUID accountId, int limit) {
        List<UUID> visible = videos.undeletedOf(accountId, Limit.of(limit));
        for (UUID videoId : visible) {
            videos.lock(videoId)
                    .filter(video -> video.state() != VideoState.DELETED)
                    .ifPresent(deletion::delete);
        }
        if (!visible.isEmpty()) {
            return Progress.MORE;
        }
        // What is left of deleted videos is purged on its own.
        long left = jdbc.sql("select count(*) from video where owner_id = :owner")
                .param("owner", BinaryIds.bytes(accountId))
                .query(Long.class)
                .single();
        return left > 0 ? Progress.WAIT : Progress.DONE;
    }
}
