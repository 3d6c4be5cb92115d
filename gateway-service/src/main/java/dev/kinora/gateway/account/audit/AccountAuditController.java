package dev.kinora.gateway.account.audit;

import dev.kinora.starter.audit.AuditCheck;
import dev.kinora.starter.audit.AuditChecks;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The record of accounts. */
@RestController
class AccountAuditController {

    private final AuditChecks checks;

    AccountAuditController(AuditChecks checks) {
        this.checks = checks;
    }

    /** What the last verification of the record of accounts came to, which runs once a day. */
    @GetMapping("/api/v1/admin/accounts/record/verification")
    AuditCheck accountRecordVerification() {
        return checks.last();
    }
}
