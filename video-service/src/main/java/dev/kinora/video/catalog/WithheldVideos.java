package dev.kinora.video.catalog;

import dev.kinora.starter.id.BinaryIds;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Hides the videos of accounts that moderation holds, and shows them again. It compares what is with what should be, so a killed
 * replica leaves nothing half done.
 */
@Component
class WithheldVideos {

    private static final Logger log = LoggerFactory.getLogger(WithheldVideos.class);

    private final VideoLifecycle lifecycle;
    private final JdbcClient jdbc;

    WithheldVideos(VideoLifecycle lifecycle, JdbcClient jdbc) {
        this.lifecycle = lifecycle;
        this.jdbc = jdbc;
    }

    @Scheduled(fixedDelayString = "PT1S", initialDelayString = "PT3S")
    void work() {
        ids("""
                select v.id from account_standing s join video v on v.owner_id = s.account_id
                where s.videos_hidden = true and v.withheld = false and v.state <> 'DELETED' limit 200""").forEach(id -> withhold(id, true));
        ids("""
                select v.id from video v left join account_standing s on s.account_id = v.owner_id
                where v.withheld = true and v.state <> 'DELETED' and coalesce(s.videos_hidden, false) = false
                limit 200""").forEach(id -> withhold(id, false));
    }

    private List<UUID> ids(String sql) {
        return jdbc.sql(sql).query((row, number) -> BinaryIds.read(row, "id")).list();
    }

    private void withhold(UUID videoId, boolean hidden) {
        try {
            lifecycle.withhold(videoId, hidden);
        } catch (RuntimeException e) {
            log.warn("Video {} could not be {} and is tried again", videoId, hidden ? "hidden" : "shown", e);
        }
    }
}
