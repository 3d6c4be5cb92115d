package dev.kinora.moderation.learning;

import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LearningConfiguration {

    @Bean
    JobDetail calibrationJob() {
        return JobBuilder.newJob(CalibrationJob.class)
                .withIdentity(CalibrationJob.NAME)
                .withDescription("Calibrates the scores on what people decided; changes no policy")
                .storeDurably()
                .requestRecovery()
                .build();
    }

    @Bean
    Trigger calibrationTrigger(JobDetail calibrationJob, LearningProperties properties) {
        return TriggerBuilder.newTrigger()
                .forJob(calibrationJob)
                .withIdentity(CalibrationJob.NAME + "-nightly")
                .withSchedule(
                        CronScheduleBuilder.cronSchedule(properties.cron()).inTimeZone(TimeZone.getTimeZone("UTC")))
                .build();
    }
}
