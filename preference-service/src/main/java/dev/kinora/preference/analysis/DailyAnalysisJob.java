package dev.kinora.preference.analysis;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Analyzes every viewer with a history. */
@DisallowConcurrentExecution
class DailyAnalysisJob implements Job {

    private static final Logger log = LoggerFactory.getLogger(DailyAnalysisJob.class);

    private final PreferenceAnalysis analysis;

    DailyAnalysisJob(PreferenceAnalysis analysis) {
        this.analysis = analysis;
    }

    @Override
    public void execute(JobExecutionContext context) {
        log.info("Analyzed {} viewers", analysis.analyzeAll());
    }
}
