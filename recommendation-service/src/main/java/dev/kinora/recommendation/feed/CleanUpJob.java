package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.engagement.ViewerHistories;
import java.time.InstantSource;
import java.util.function.IntSupplier;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Deletes slots that are too old to explain or to learn from, and old histories of viewers. */
@DisallowConcurrentExecution
class CleanUpJob extends QuartzJobBean {

    static final String NAME = "forget-old";

    private final ImpressionLog log;
    private final ViewerHistories histories;
    private final FeedProperties properties;
    private final InstantSource clock;

    CleanUpJob(ImpressionLog log, ViewerHistories histories, FeedProperties properties, InstantSource clock) {
        this.log = log;
        this.histories = histories;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        run();
    }

    void run() {
        var now = clock.instant();
        untilNothingIsLeft(() -> log.forgetBefore(now.minus(properties.impressionsKept())));
        untilNothingIsLeft(() -> log.forgetStrangersBefore(now.minus(properties.strangersKept())));
        untilNothingIsLeft(() -> histories.forgetBefore(now.minus(properties.historyKept())));
    }

    /** Runs batches, each in a small transaction. */
    private static void untilNothingIsLeft(IntSupplier batch) {
        int forgotten;
        do {
            forgotten = batch.getAsInt();
        } while (forgotten > 0);
    }
}
