package dev.kinora.starter.jobs;

import java.time.InstantSource;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.quartz.autoconfigure.SchedulerFactoryBeanCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Configures the endpoint for Quartz jobs and the tables of its job store, in services that use Quartz. */
@AutoConfiguration(beforeName = "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration")
@ConditionalOnClass(name = "org.quartz.Scheduler")
@Import(JobsController.class)
public class JobsAutoConfiguration {

    @Bean
    V0_2__QuartzTables quartzTables() {
        return new V0_2__QuartzTables();
    }

    @Bean
    V0_4__JobRuns jobRunsTable() {
        return new V0_4__JobRuns();
    }

    @Bean
    V0_6__JobRunOutcomes jobRunOutcomes() {
        return new V0_6__JobRunOutcomes();
    }

    @Bean
    JobRuns jobRuns(JdbcClient jdbc, InstantSource clock) {
        return new JobRuns(jdbc, clock);
    }

    @Bean
    SchedulerFactoryBeanCustomizer noteJobRuns(JobRuns runs) {
        return factory -> factory.setGlobalJobListeners(runs);
    }
}
