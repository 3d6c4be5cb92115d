package dev.kinora.video.reaction;

import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.ViewRule;
import dev.kinora.starter.erasure.ErasedAccounts;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.video.catalog.VideoCatalog;
import dev.kinora.video.catalog.VideoCounters;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Views of videos, one per account and video; views by the owner do not count. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Views {

    private final VideoCatalog catalog;
    private final ErasedAccounts erased;
    private final VideoCounters counters;
    private final JdbcClient jdbc;

    Views(VideoCatalog catalog, ErasedAccounts erased, VideoCounters counters, JdbcClient jdbc) {
        this.catalog = catalog;
        this.erased = erased;
        this.counters = counters;
        this.jdbc = jdbc;
    }

    /** Counts the engagement if it is a first view of an open video by another account. */
    void watched(UUID videoId, EngagementRecorded recorded) {
        boolean counts = catalog.findOpen(videoId)
                .filter(video -> !video.ownerId().equals(recorded.userId()))
                .filter(video -> ViewRule.counts(recorded.kind(), recorded.watchedMs(), video.durationMs()))
                .isPresent();
        if (counts && !erased.contains(recorded.userId())) {
            int first = jdbc.sql("insert ignore into video_view (video_id, account_id) values (:video, :account)")
                    .param("video", BinaryIds.bytes(videoId))
                    .param("account", BinaryIds.bytes(recorded.userId()))
                    .update();
            if (erased.containsAfterWriting(recorded.userId())) {
                forget(videoId, recorded.userId());
            } else {
                counters.addViews(videoId, first);
            }
        }
    }

    private void forget(UUID videoId, UUID accountId) {
        jdbc.sql("delete from video_view where video_id = :video and account_id = :account")
                .param("video", BinaryIds.bytes(videoId))
                .param("account", BinaryIds.bytes(accountId))
                .update();
    }
}
