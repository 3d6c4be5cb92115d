package dev.kinora.recommendation.experiment;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Reads the running experiment out and stops it if it breaks a guardrail, once over all replicas. */
@DisallowConcurrentExecution
class GuardrailJob extends QuartzJobBean {

    static final String NAME = "check-guardrails";

    private final ExperimentWatch watch;

    GuardrailJob(ExperimentWatch watch) {
        this.watch = watch;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        watch.check();
    }
}
