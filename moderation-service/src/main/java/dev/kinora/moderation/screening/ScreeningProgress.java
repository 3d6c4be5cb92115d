package dev.kinora.moderation.screening;

import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.starter.notify.ClientNotifications;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells the creator of a video which check runs, on the pages that are open. What a check finds is not told. */
@Component
class ScreeningProgress {

    private static final Logger log = LoggerFactory.getLogger(ScreeningProgress.class);

    private final ClientNotifications notifications;
    private final TransactionTemplate transaction;

    ScreeningProgress(ClientNotifications notifications, TransactionTemplate transaction) {
        this.notifications = notifications;
        this.transaction = transaction;
    }

    /**
     * Tells that a check begins. A failure to tell is no reason to stop.
     *
     * @param done number of checks that have ended
     * @param of number of all checks
     */
    void begins(VideoTranscoded video, Stage stage, int done, int of) {
        try {
            transaction.executeWithoutResult(status -> notifications.toAccount(
                    video.author().accountId(),
                    "video.screening",
                    Map.of("videoId", video.videoId(), "stage", stage.name(), "done", done, "of", of)));
        } catch (DataAccessException | TransactionException e) {
            log.warn("The creator of video {} is not told of {}", video.videoId(), stage, e);
        }
    }
}
