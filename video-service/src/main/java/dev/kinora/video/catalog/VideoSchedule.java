package dev.kinora.video.catalog;

import java.time.InstantSource;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Makes scheduled videos public when their time has come. Every replica polls; the lock on the video decides which one
 * acts. Videos that fell due while no replica was running are published late.
 */
@Component
class VideoSchedule {

    private static final Logger log = LoggerFactory.getLogger(VideoSchedule.class);
    private static final Limit AT_ONCE = Limit.of(100);

    private final VideoRepository videos;
    private final VideoLifecycle lifecycle;
    private final InstantSource clock;

    VideoSchedule(VideoRepository videos, VideoLifecycle lifecycle, InstantSource clock) {
        this.videos = videos;
        this.lifecycle = lifecycle;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT3S")
    void publishDue() {
        for (UUID videoId : videos.due(clock.instant(), AT_ONCE)) {
            try {
                lifecycle.openIfDue(videoId);
            } catch (RuntimeException e) {
                log.warn("Video {} could not be published on time and is tried again", videoId, e);
            }
        }
    }
}
