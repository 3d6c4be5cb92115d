package dev.kinora.recommendation.experiment;

import java.util.TimeZone;
import javax.sql.DataSource;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExperimentConfiguration {

    @Bean
    SlotFigures slotFigures(DataSource database) {
        return new SlotFigures(database, SlotFigures.LONGEST);
    }

    @Bean
    JobDetail guardrailJob() {
        return JobBuilder.newJob(GuardrailJob.class)
                .withIdentity(GuardrailJob.NAME)
                .withDescription("Reads the running experiment out and stops it if it breaks a guardrail")
                .storeDurably()
                .build();
    }

    @Bean
    Trigger guardrailTrigger(JobDetail guardrailJob) {
        return TriggerBuilder.newTrigger()
                .forJob(guardrailJob)
                .withIdentity(GuardrailJob.NAME + "-often")
                .withSchedule(CronScheduleBuilder.cronSchedule("0 2/5 * * * ?").inTimeZone(TimeZone.getTimeZone("UTC")))
                .build();
    }
}
