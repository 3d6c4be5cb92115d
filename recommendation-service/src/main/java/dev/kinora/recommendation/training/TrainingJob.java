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
            var run = trainings.run(context.isRecovering());
            if (trainings.isStopping() && run.endedAs(TrainingOutcome.LOST)) {
                // For another replica, or for this one when it is back.
                context.getScheduler().triggerJob(context.getJobDetail().getKey());
            }
            if (run.endedAs(TrainingOutcome.FAILED) || run.endedAs(TrainingOutcome.LOST)) {
                throw new JobExecutionException("Training " + run.id() + " has no model.");
            }
        } catch (SchedulerException e) {
            throw e instanceof JobExecutionException failure ? failure : new JobExecutionException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new JobExecutionException(e);
        }
    }
}
