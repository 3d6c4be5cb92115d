package dev.kinora.starter.scheduling;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Runs {@code @Scheduled} methods concurrently. Spring's scheduler for virtual threads runs all methods with a fixed
 * delay on one thread, where a slow one delays the others; this one has a thread for each. No method overlaps with
 * itself.
 */
@AutoConfiguration(before = TaskSchedulingAutoConfiguration.class)
@EnableScheduling
public class SchedulingAutoConfiguration {

    /** More than the scheduled methods of any service; waiting virtual threads cost almost nothing. */
    private static final int AT_ONCE = 64;

    private static final int SHUTDOWN_SECONDS = 10;

    @Bean
    @ConditionalOnMissingBean
    TaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(AT_ONCE);
        scheduler.setVirtualThreads(true);
        scheduler.setThreadNamePrefix("scheduling-");
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.setAwaitTerminationSeconds(SHUTDOWN_SECONDS);
        return scheduler;
    }
}
