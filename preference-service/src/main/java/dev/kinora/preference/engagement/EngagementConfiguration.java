package dev.kinora.preference.engagement;

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
@EnableConfigurationProperties(EngagementProperties.class)
class EngagementConfiguration {

    @Bean
    JobDetail engagementRetentionJob() {
        return JobBuilder.newJob(EngagementRetentionJob.class)
                .withIdentity("engagement-retention")
                .withDescription("Deletes engagements older than the retention")
                .storeDurably()
                .requestRecovery()
                .build();
    }

    @Bean
    Trigger engagementRetentionTrigger(JobDetail engagementRetentionJob) {
        return TriggerBuilder.newTrigger()
                .forJob(engagementRetentionJob)
                .withIdentity("engagement-retention-hourly")
                .withSchedule(CronScheduleBuilder.cronSchedule("0 20 * * * ?").inTimeZone(TimeZone.getTimeZone("UTC")))
                .build();
    }
}
