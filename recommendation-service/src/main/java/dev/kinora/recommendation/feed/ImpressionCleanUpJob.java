package dev.kinora.recommendation.feed;

import java.time.InstantSource;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Forgets impressions that are too old to explain or to learn from. */
@DisallowConcurrentExecution
class ImpressionCleanUpJob extends QuartzJobBean {

    static final String NAME = "forget-impressions";

    private final ImpressionLog log;
    private final FeedProperties properties;
    private final InstantSource clock;

    ImpressionCleanUpJob(ImpressionLog log, FeedProperties properties, InstantSource clock) {
        this.log = log;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        var limit = clock.instant().minus(properties.impressionsKept());
        while (log.forgetBefore(limit) > 0) {
            // Small transactions: one batch after the other.
        }
    }
}
