package dev.kinora.recommendation.training;

import java.util.List;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.Trigger.TriggerState;
import org.quartz.TriggerKey;
import org.springframework.stereotype.Component;

/** Trainings that were asked for, besides those of the schedule. Part of the transaction around, if there is one. */
@Component
class TrainingRequests {

    private static final JobKey JOB = JobKey.jobKey(TrainingJob.NAME);

    private final Scheduler scheduler;

    TrainingRequests(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /** Asks for a training, unless one waits. */
    void add() throws SchedulerException {
        for (var request : requests()) {
            var state = scheduler.getTriggerState(request);
            if (state == TriggerState.NORMAL || state == TriggerState.BLOCKED) {
                return;
            }
        }
        scheduler.triggerJob(JOB);
    }

    /** Forgets those that wait. */
    void clear() {
        try {
            scheduler.unscheduleJobs(requests());
        } catch (SchedulerException e) {
            throw new IllegalStateException("The trainings that wait cannot be canceled", e);
        }
    }

    /** Also the one of a training that runs. */
    private List<TriggerKey> requests() throws SchedulerException {
        return scheduler.getTriggersOfJob(JOB).stream()
                .filter(trigger -> !(trigger instanceof CronTrigger))
                .map(Trigger::getKey)
                .toList();
    }
}
