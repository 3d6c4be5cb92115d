package dev.kinora.video.catalog.purge;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.video.playback.Playback;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Removes the data of deleted videos: comments, likes, views and finally the video itself. Each step is a short
 * transaction that locks the video, so a killed replica loses nothing and replicas do not repeat each other's work.
 */
@Component
class VideoPurge {

    private static final Logger log = LoggerFactory.getLogger(VideoPurge.class);
    private static final int AT_ONCE = 200;
    private static final int VIDEOS_AT_ONCE = 20;
    private static final int STEPS_AT_ONCE = 10;

    private final List<VideoData> features;
    private final Playback playback;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    VideoPurge(List<VideoData> features, Playback playback, JdbcClient jdbc, TransactionTemplate transaction) {
        this.features = List.copyOf(features);
        this.playback = playback;
        this.jdbc = jdbc;
        this.transaction = transaction;
    }

    /** Processes a few videos and steps per run, so that a large backlog does not delay other jobs. */
    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT5S")
    void purge() {
        List<UUID> deleted = jdbc.sql(
                        "select id from video where state = 'DELETED' order by id limit " + VIDEOS_AT_ONCE)
                .query((row, index) -> BinaryIds.read(row, "id"))
                .list();
        for (UUID videoId : deleted) {
            try {
                goOn(videoId);
            } catch (RuntimeException e) {
                log.warn("What is left of deleted video {} could not be removed and is tried again", videoId, e);
            }
        }
    }

    private void goOn(UUID videoId) {
        boolean more = true;
        for (int step = 0; more && step < STEPS_AT_ONCE; step++) {
            more = Boolean.TRUE.equals(transaction.execute(status -> step(videoId)));
        }
    }

    /** Runs one step; returns whether the next one may follow immediately. */
    private boolean step(UUID videoId) {
        Optional<UUID> mine = jdbc.sql(
                        "select playback_id from video where id = :id and state = 'DELETED' for update skip locked")
                .param("id", BinaryIds.bytes(videoId))
                .query((row, index) -> BinaryIds.read(row, "playback_id"))
                .optional();
        mine.ifPresent(playbackId -> remove(videoId, playbackId));
        return mine.isPresent();
    }

    private void remove(UUID videoId, UUID playbackId) {
        for (VideoData feature : features) {
            if (feature.removeSome(videoId, AT_ONCE) > 0) {
                return;
            }
        }
        for (String sql : List.of("delete from video_count where video_id = :id", "delete from video where id = :id")) {
            jdbc.sql(sql).param("id", BinaryIds.bytes(videoId)).update();
        }
        playback.forget(playbackId);
        log.info("Nothing is left of deleted video {}", videoId);
    }
}
