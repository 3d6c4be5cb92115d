package dev.kinora.moderation.audit;

import dev.kinora.starter.audit.AuditChecks;
import java.time.InstantSource;
import java.util.TimeZone;
import org.quartz.CronScheduleBuilder;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    V13__AuditChain auditChain() {
        return new V13__AuditChain();
    }

    @Bean
    AuditChecks auditChecks(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        return new AuditChecks(AuditTable.CHAIN, jdbc, json, clock);
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
