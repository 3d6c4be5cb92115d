package dev.kinora.moderation.heads;

import java.util.UUID;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Learns heads, one training at a time over all replicas. */
@DisallowConcurrentExecution
class HeadsJob extends QuartzJobBean {

    static final String NAME = "train-comment-heads";

    /** The key of the id of a training that somebody asked for. */
    static final String RUN = "run";

    private final HeadTrainings trainings;
    private final HeadRuns runs;

    HeadsJob(HeadTrainings trainings, HeadRuns runs) {
        this.trainings = trainings;
        this.runs = runs;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        var asked = context.getMergedJobDataMap().getString(RUN);
        trainings.run(asked == null ? runs.start(null) : UUID.fromString(asked));
    }
}
