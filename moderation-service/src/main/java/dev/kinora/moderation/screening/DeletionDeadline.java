package dev.kinora.moderation.screening;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.preservation.AwaitedDeletions;
import dev.kinora.moderation.screening.queue.ScreeningJobs;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Answers deletions that have waited for screening long enough: what could not be screened until then is not. */
@Component
class DeletionDeadline {

    private static final Logger log = LoggerFactory.getLogger(DeletionDeadline.class);
    private static final int AT_ONCE = 100;

    private final AwaitedDeletions deletions;
    private final ScreeningJobs jobs;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;

    DeletionDeadline(
            AwaitedDeletions deletions, ScreeningJobs jobs, TransactionTemplate transaction, MeterRegistry meters) {
        this.deletions = deletions;
        this.jobs = jobs;
        this.transaction = transaction;
        this.meters = meters;
    }

    @Scheduled(fixedDelayString = "PT5S", initialDelayString = "PT10S")
    void work() {
        deletions.overdue(AT_ONCE).forEach(this::answer);
    }

    private void answer(UUID videoId) {
        try {
            transaction.executeWithoutResult(status -> {
                if (jobs.isWaiting(ContentKind.VIDEO, videoId)) {
                    log.warn("Video {} was deleted and could not be screened in time", videoId);
                    meters.counter("kinora.deletions.unscreened").increment();
                }
                jobs.withdraw(ContentKind.VIDEO, videoId);
                deletions.screened(videoId);
            });
        } catch (RuntimeException e) {
            log.warn("The deletion of video {} could not be answered and is tried again", videoId, e);
        }
    }
}
