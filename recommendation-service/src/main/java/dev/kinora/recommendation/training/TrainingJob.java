package dev.kinora.recommendation.training;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.quartz.SchedulerException;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Runs the training, one at a time over all replicas. */
@DisallowConcurrentExecution
class TrainingJob extends QuartzJobBean {

    static final String NAME = "train-hybrid";

    private final Trainings trainings;

    TrainingJob(Trainings trainings) {
        this.trainings = trainings;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) throws JobExecutionException {
        try {
            var end = trainings.run().end();
            if (trainings.isStopping()) {
                // For another replica, or for this one when it is back.
                context.getScheduler().triggerJob(context.getJobDetail().getKey());
            }
            if (end == null || end.outcome() != TrainingOutcome.TRAINED) {
                throw new JobExecutionException(end == null ? "It has not ended." : end.reason());
            }
        } catch (SchedulerException e) {
            throw e instanceof JobExecutionException failure ? failure : new JobExecutionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobExecutionException(e);
        }
    }
}
