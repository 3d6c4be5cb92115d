package dev.kinora.moderation.audit;

import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    V13__AuditChain auditChain() {
        return new V13__AuditChain();
    }

    @Bean
    JobDetail auditVerificationJob() {
        return JobBuilder.newJob(AuditVerificationJob.class)
                .withIdentity(AuditVerificationJob.NAME)
                .withDescription("Computes the hash chain of the audit log again and names what was changed")
                .storeDurably()
                .requestRecovery()
                .build();
    }

    @Bean
    Trigger auditVerificationTrigger(JobDetail auditVerificationJob) {
        return TriggerBuilder.newTrigger()
                .forJob(auditVerificationJob)
                .withIdentity(AuditVerificationJob.NAME + "-nightly")
                .withSchedule(CronScheduleBuilder.cronSchedule("0 40 2 * * ?").inTimeZone(TimeZone.getTimeZone("UTC")))
                .build();
    }
}
