package dev.kinora.moderation.heads;

import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class HeadsConfiguration {

    @Bean
    JobDetail headsJob() {
        return JobBuilder.newJob(HeadsJob.class)
                .withIdentity(HeadsJob.NAME)
                .withDescription(
                        "Learns the comment model's heads from what people decided; they go live if they are not worse")
                .storeDurably()
                .requestRecovery()
                .build();
    }

    @Bean
    Trigger headsTrigger(JobDetail headsJob, HeadsProperties properties) {
        return TriggerBuilder.newTrigger()
                .forJob(headsJob)
                .withIdentity(HeadsJob.NAME + "-nightly")
                .withSchedule(
                        CronScheduleBuilder.cronSchedule(properties.cron()).inTimeZone(TimeZone.getTimeZone("UTC")))
                .build();
    }
}
