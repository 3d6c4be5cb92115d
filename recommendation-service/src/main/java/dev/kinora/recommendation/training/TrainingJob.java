package dev.kinora.recommendation.training;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Runs the training, one at a time over all replicas. */
@DisallowConcurrentExecution
class TrainingJob extends QuartzJobBean {

    static final String NAME = "train-hybrid";

    private final Training training;

    TrainingJob(Training training) {
        this.training = training;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        training.run();
    }
}
