package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.engagement.ViewerHistories;
import dev.kinora.recommendation.engagement.ViewerStates;
import java.time.InstantSource;
import java.util.function.IntSupplier;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Deletes slots and slates that are too old to explain or to learn from, old histories and the states of absent viewers. */
@DisallowConcurrentExecution
class CleanUpJob extends QuartzJobBean {

    static final String NAME = "forget-old";

    private final ImpressionLog log;
    private final Slates slates;
    private final ViewerHistories histories;
    private final ViewerStates states;
    private final FeedProperties properties;
    private final InstantSource clock;

    CleanUpJob(
            ImpressionLog log,
            Slates slates,
            ViewerHistories histories,
            ViewerStates states,
            FeedProperties properties,
            InstantSource clock) {
        this.log = log;
        this.slates = slates;
        this.histories = histories;
        this.states = states;
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
        untilNothingIsLeft(slates::forgetServed);
        untilNothingIsLeft(slates::forgetEvidence);
        untilNothingIsLeft(slates::forgetTooMany);
        untilNothingIsLeft(states::forgetAbsent);
    }

    /** Runs batches, each in a small transaction. */
    private static void untilNothingIsLeft(IntSupplier batch) {
        int forgotten;
        do {
            forgotten = batch.getAsInt();
        } while (forgotten > 0);
    }
}
