package dev.kinora.preference.analysis;

import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/** Analyzes viewers with many new engagements since their last analysis. */
@DisallowConcurrentExecution
class NewsAnalysisJob implements Job {

    private final PreferenceAnalysis analysis;
    private final AnalysisProperties properties;

    NewsAnalysisJob(PreferenceAnalysis analysis, AnalysisProperties properties) {
        this.analysis = analysis;
        this.properties = properties;
    }

    @Override
    public void execute(JobExecutionContext context) {
        analysis.analyzeNews(properties.newsThreshold());
    }
}
