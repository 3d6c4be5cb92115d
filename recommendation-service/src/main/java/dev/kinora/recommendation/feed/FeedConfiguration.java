package dev.kinora.recommendation.feed;

import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    JobDetail cleanUpJob() {
        return JobBuilder.newJob(CleanUpJob.class)
                .withIdentity(CleanUpJob.NAME)
                .withDescription("Deletes slots and histories that are too old to explain or to learn from")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger cleanUpTrigger(JobDetail cleanUpJob) {
        return TriggerBuilder.newTrigger()
                .forJob(cleanUpJob)
                .withIdentity(CleanUpJob.NAME + "-hourly")
                .withSchedule(CronScheduleBuilder.cronSchedule("0 30 * * * ?").inTimeZone(TimeZone.getTimeZone("UTC")))
                .build();
    }
}
