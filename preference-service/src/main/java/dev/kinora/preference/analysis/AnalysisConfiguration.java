package dev.kinora.preference.analysis;

import dev.kinora.preference.engagement.EngagementHistory;
import dev.kinora.preference.profile.Profiles;
import dev.kinora.starter.gemini.GeminiClient;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Optional;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AnalysisProperties.class)
class AnalysisConfiguration {

    @Bean
    PreferenceAnalyst dailyAnalyst(AnalysisProperties analysis, Optional<GeminiClient> gemini, MeterRegistry meters)
            throws IOException {
        return switch (analysis.provider()) {
            case LOCAL -> new LocalPreferenceAnalyst();
            case GEMINI -> {
                var client = gemini.orElseThrow(() -> new IllegalStateException(
                        "The analyst gemini needs kinora.gemini.provider (KINORA_GEMINI_PROVIDER)"));
                var prompt = new ClassPathResource("prompts/preference-analysis-v1.txt");
                yield new GeminiPreferenceAnalyst(client, prompt.getContentAsString(StandardCharsets.UTF_8), meters);
            }
        };
    }

    @Bean
    PreferenceAnalysis preferenceAnalysis(
            EngagementHistory history,
            Profiles profiles,
            PreferenceAnalyst dailyAnalyst,
            AnalysisProperties properties,
            InstantSource clock,
            MeterRegistry meters) {
        return new PreferenceAnalysis(history, profiles, dailyAnalyst, properties, clock, meters);
    }

    @Bean
    JobDetail dailyAnalysisJob() {
        return job(DailyAnalysisJob.class, "preference-analysis", "Analyzes every viewer with a history");
    }

    @Bean
    Trigger dailyAnalysisTrigger(JobDetail dailyAnalysisJob, AnalysisProperties properties) {
        return TriggerBuilder.newTrigger()
                .forJob(dailyAnalysisJob)
                .withIdentity("preference-analysis-daily")
                .withSchedule(CronScheduleBuilder.cronSchedule(properties.cron())
                        .inTimeZone(TimeZone.getTimeZone("UTC"))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }

    @Bean
    JobDetail newsAnalysisJob() {
        return job(NewsAnalysisJob.class, "preference-analysis-news", "Analyzes viewers with many new engagements");
    }

    @Bean
    Trigger newsAnalysisTrigger(JobDetail newsAnalysisJob, AnalysisProperties properties) {
        return TriggerBuilder.newTrigger()
                .forJob(newsAnalysisJob)
                .withIdentity("preference-analysis-news-often")
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(properties.newsInterval().toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
    }

    private static JobDetail job(Class<? extends Job> type, String name, String description) {
        return JobBuilder.newJob(type)
                .withIdentity(name)
                .withDescription(description)
                .storeDurably()
                .requestRecovery()
                .build();
    }
}
