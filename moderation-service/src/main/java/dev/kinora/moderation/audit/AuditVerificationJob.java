package dev.kinora.moderation.audit;

import dev.kinora.starter.audit.AuditChecks;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.quartz.JobExecutionException;
import org.springframework.scheduling.quartz.QuartzJobBean;

/** Verifies the audit log; a run that finds a fault counts as failed. */
@DisallowConcurrentExecution
class AuditVerificationJob extends QuartzJobBean {

    static final String NAME = "verify-audit";

    private final AuditChecks checks;

    AuditVerificationJob(AuditChecks checks) {
        this.checks = checks;
    }

    @Override
    protected void executeInternal(JobExecutionContext context) throws JobExecutionException {
        var report = checks.verify();
        if (!report.isIntact()) {
            throw new JobExecutionException("The audit log has " + report.faults() + " faults");
        }
    }
}
