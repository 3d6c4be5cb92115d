package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.ranking.ArmAssignment;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the feed. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    FeedSettings feedSettings(FeedProperties feed, ExperimentProperties experiment) {
        return new FeedSettings(feed, new ArmAssignment(experiment.salt(), experiment.seedShare()));
    }

    @Bean
    JobDetail impressionCleanUpJob() {
        return JobBuilder.newJob(ImpressionCleanUpJob.class)
                .withIdentity(ImpressionCleanUpJob.NAME)
                .withDescription("Forgets served slots that are too old to explain or to learn from")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger impressionCleanUpTrigger(JobDetail impressionCleanUpJob) {
        return TriggerBuilder.newTrigger()
                .forJob(impressionCleanUpJob)
                .withIdentity(ImpressionCleanUpJob.NAME + "-daily")
                .withSchedule(CronScheduleBuilder.dailyAtHourAndMinute(3, 30).inTimeZone(TimeZone.getTimeZone("UTC")))
                .build();
    }
}
