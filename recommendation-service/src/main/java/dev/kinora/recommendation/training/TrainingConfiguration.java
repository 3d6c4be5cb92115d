package dev.kinora.recommendation.training;

import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class TrainingConfiguration {

    @Bean
    ModelParts modelParts(JdbcClient jdbc) {
        return new ModelParts(jdbc, "model_part");
    }

    @Bean
    JobDetail trainingJob() {
        return JobBuilder.newJob(TrainingJob.class)
                .withIdentity(TrainingJob.NAME)
                .withDescription("Trains the arm hybrid and activates it unless it is worse")
                .storeDurably()
                .requestRecovery()
                .build();
    }

    @Bean
    JobDetail catalogArchiveJob() {
        return JobBuilder.newJob(CatalogArchiveJob.class)
                .withIdentity(CatalogArchiveJob.NAME)
                .withDescription("Writes the texts of the listed videos to the archive, where one is configured")
                .storeDurably()
                .requestRecovery()
                .build();
    }

    @Bean
    Trigger catalogArchiveTrigger(JobDetail catalogArchiveJob) {
        return TriggerBuilder.newTrigger()
                .forJob(catalogArchiveJob)
                .withIdentity(CatalogArchiveJob.NAME + "-daily")
                .withSchedule(CronScheduleBuilder.cronSchedule("0 15 0 * * ?").inTimeZone(TimeZone.getTimeZone("UTC")))
                .build();
    }

    @Bean
    Trigger trainingTrigger(JobDetail trainingJob, TrainingProperties properties) {
        return TriggerBuilder.newTrigger()
                .forJob(trainingJob)
                .withIdentity(TrainingJob.NAME + "-daily")
                .withSchedule(
                        CronScheduleBuilder.cronSchedule(properties.cron()).inTimeZone(TimeZone.getTimeZone("UTC")))
                .build();
    }
}
