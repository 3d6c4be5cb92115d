package dev.kinora.preference.engagement;

import java.time.InstantSource;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes engagements older than the retention, in batches. */
@DisallowConcurrentExecution
class EngagementRetentionJob implements Job {

    private static final Logger log = LoggerFactory.getLogger(EngagementRetentionJob.class);
    private static final int SLICE = 5000;

    private final EngagementHistory history;
    private final EngagementProperties properties;
    private final InstantSource clock;

    EngagementRetentionJob(EngagementHistory history, EngagementProperties properties, InstantSource clock) {
        this.history = history;
        this.properties = properties;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        var oldest = clock.instant().minus(properties.retention());
        long total = 0;
        int deleted;
        do {
            deleted = history.deleteBefore(oldest, SLICE);
            total += deleted;
        } while (deleted == SLICE);
        log.info("Deleted {} engagements from before {}", total, oldest);
    }
}
