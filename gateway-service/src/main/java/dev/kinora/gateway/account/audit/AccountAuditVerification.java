package dev.kinora.gateway.account.audit;

import dev.kinora.starter.audit.AuditChecks;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Verifies the record of accounts once a day; a second replica that does the same only reads. */
@Component
class AccountAuditVerification {

    private static final Duration DAY = Duration.ofHours(23);

    private final AuditChecks checks;
    private final InstantSource clock;

    AccountAuditVerification(AuditChecks checks, InstantSource clock) {
        this.checks = checks;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT30M", initialDelayString = "PT10M")
    void verifyDaily() {
        var last = checks.last().checkedAt();
        if (last == null || last.plus(DAY).isBefore(clock.instant())) {
            checks.verify();
        }
    }
}
