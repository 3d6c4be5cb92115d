package dev.kinora.preference.archive;

import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ArchiveProperties.class)
class ArchiveConfiguration {

    @Bean
    JobDetail engagementArchiveJob() {
        return JobBuilder.newJob(EngagementArchiveJob.class)
                .withIdentity("engagement-archive")
                .withDescription("Writes the finished days of the history to the archive, where one is configured")
                .storeDurably()
                .requestRecovery()
                .build();
    }

    @Bean
    Trigger engagementArchiveTrigger(JobDetail engagementArchiveJob, ArchiveProperties properties) {
        return TriggerBuilder.newTrigger()
                .forJob(engagementArchiveJob)
                .withIdentity("engagement-archive-daily")
                .withSchedule(CronScheduleBuilder.cronSchedule(properties.cron())
                        .inTimeZone(TimeZone.getTimeZone("UTC"))
                        .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
