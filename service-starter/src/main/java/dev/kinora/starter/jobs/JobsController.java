package dev.kinora.starter.jobs;

import dev.kinora.starter.jobs.JobRuns.Run;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Date;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.quartz.CronTrigger;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.Trigger.TriggerState;
import org.quartz.impl.matchers.GroupMatcher;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists the Quartz jobs of this service and runs one now; for administrators and operators. */
@RestController
@RequestMapping("${kinora.jobs.base-path}")
class JobsController {

    private static final Set<TriggerState> WAITING = EnumSet.of(TriggerState.NORMAL, TriggerState.BLOCKED);

    private final Scheduler scheduler;
    private final JobRuns runs;
    private final ApplicationEventPublisher publisher;
    private final InstantSource clock;

    JobsController(Scheduler scheduler, JobRuns runs, ApplicationEventPublisher publisher, InstantSource clock) {
        this.scheduler = scheduler;
        this.runs = runs;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * A job and when it runs.
     *
     * @param cron the Quartz cron expression of its first trigger, if it has one
     * @param previousRun when it last started, on schedule or on request; null if it never ran
     * @param previousEnd when that run ended; null if it has not
     * @param outcome how that run ended; null while it runs, or if it is not known
     * @param running whether a replica executes it, or will at once
     */
    record Job(
            String name,
            @Nullable String description,
            @Nullable String cron,
            @Nullable Instant previousRun,
            @Nullable Instant previousEnd,
            @Nullable JobOutcome outcome,
            @Nullable Instant nextRun,
            boolean running) {}

    @GetMapping
    Page<Job> list() throws SchedulerException {
        List<Job> jobs = new ArrayList<>();
        for (JobKey key : scheduler.getJobKeys(GroupMatcher.anyJobGroup())) {
            jobs.add(describe(key));
        }
        return new Page<>(jobs, null);
    }

    @PostMapping("/{name}/runs")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Job run(@PathVariable String name, CurrentAccount caller) throws SchedulerException {
        for (JobKey key : scheduler.getJobKeys(GroupMatcher.anyJobGroup())) {
            if (key.getName().equals(name)) {
                publisher.publishEvent(new JobRequested(name, caller));
                if (!isDue(key)) {
                    scheduler.triggerJob(key);
                }
                return describe(key);
            }
        }
        throw new ProblemException(CommonProblem.NOT_FOUND, "This service has no job of that name.");
    }

    /** Whether a run waits that will see all that is known now: another one would add nothing. */
    private boolean isDue(JobKey key) throws SchedulerException {
        var now = clock.instant();
        for (Trigger trigger : scheduler.getTriggersOfJob(key)) {
            Instant fires = instant(trigger.getNextFireTime());
            if (fires != null && !fires.isAfter(now) && WAITING.contains(scheduler.getTriggerState(trigger.getKey()))) {
                return true;
            }
        }
        return false;
    }

    private Job describe(JobKey key) throws SchedulerException {
        var detail = scheduler.getJobDetail(key);
        Instant now = clock.instant();
        @Nullable String cron = null;
        @Nullable Instant next = null;
        for (Trigger trigger : scheduler.getTriggersOfJob(key)) {
            cron = trigger instanceof CronTrigger scheduled ? scheduled.getCronExpression() : cron;
            Instant fires = instant(trigger.getNextFireTime());
            next = fires != null && fires.isAfter(now) ? fires : next;
        }
        @Nullable Run latest = runs.latest(key).orElse(null);
        @Nullable String finished = latest == null || latest.finishedAt() == null ? null : latest.id();
        boolean running = isDue(key) || runs.isExecuting(key, finished);
        return new Job(
                key.getName(),
                detail.getDescription(),
                cron,
                latest == null ? null : latest.startedAt(),
                latest == null ? null : latest.finishedAt(),
                running ? null : outcome(latest),
                next,
                running);
    }

    private static @Nullable JobOutcome outcome(@Nullable Run run) {
        if (run == null || run.id() == null) {
            return null;
        }
        if (run.finishedAt() == null) {
            return JobOutcome.INTERRUPTED;
        }
        return Boolean.TRUE.equals(run.failed()) ? JobOutcome.FAILED : JobOutcome.SUCCEEDED;
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
