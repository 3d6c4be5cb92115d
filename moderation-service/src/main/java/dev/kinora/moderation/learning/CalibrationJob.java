package dev.kinora.moderation.learning;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Calibrates the scores, one run at a time over all replicas. */
@DisallowConcurrentExecution
class CalibrationJob extends QuartzJobBean {

    static final String NAME = "calibrate-scores";

    private final Calibrations calibrations;

    CalibrationJob(Calibrations calibrations) {
        this.calibrations = calibrations;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) {
        calibrations.run();
    }
}
