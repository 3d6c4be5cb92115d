package dev.kinora.moderation.audit;

import dev.kinora.starter.audit.AuditCheck;
import dev.kinora.starter.audit.AuditChecks;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
class AuditController {

    private static final int DEFAULT_LIMIT = 50;
    private static final int MAX_LIMIT = 200;

    private final AuditLog audit;
    private final AuditChecks checks;
    private final LogVeil veil;

    AuditController(AuditLog audit, AuditChecks checks, LogVeil veil) {
        this.audit = audit;
        this.checks = checks;
        this.veil = veil;
    }

    /**
     * The log, the newest first, without what is about cases that the caller does not see, and about content that somebody is to be
     * asked about blind.
     */
    @GetMapping("/api/v1/moderation/audit-log")
    Page<AuditLine> auditLog(
            @RequestParam(required = false) @Nullable UUID contentId,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            CurrentAccount account) {
        var page = audit.newest(contentId, cursor, Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT));
        return new Page<>(veil.shown(page.items(), account), page.nextCursor());
    }

    /** What the last verification of the log came to, which runs every night. */
    @GetMapping("/api/v1/moderation/audit-log/verification")
    AuditCheck auditVerification() {
        return checks.last();
    }
}
