package dev.kinora.moderation.account;

import dev.kinora.moderation.account.AccountCase.Purpose;
import dev.kinora.moderation.account.suspension.SuspensionProposed;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens cases of accounts. A machine only asks; what happens to the account is decided by people. */
@Component
class AccountQuestions {

    private final AccountCases cases;
    private final AuditLog audit;
    private final MeterRegistry meters;
    private final InstantSource clock;

    AccountQuestions(AccountCases cases, AuditLog audit, MeterRegistry meters, InstantSource clock) {
        this.cases = cases;
        this.audit = audit;
        this.meters = meters;
        this.clock = clock;
    }

    @EventListener
    void on(SuspensionProposed proposed) {
        open(proposed.accountId(), Purpose.STRIKES, null, proposed.points() + " points");
    }

    @EventListener
    void on(AccountQuestion asked) {
        var purpose = switch (asked.kind()) {
            case PROFILE -> Purpose.PROFILE;
            case REPORT -> Purpose.REPORT;
        };
        open(asked.accountId(), purpose, null, asked.detail());
    }

    /** Opens a case, unless one of this purpose waits already. */
    void open(UUID accountId, Purpose purpose, @Nullable UUID suspensionId, @Nullable String detail) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        cases.open(accountId, purpose, suspensionId, detail, now).ifPresent(id -> {
            audit.append(AuditLog.Entry.of(
                    null, AuditAction.ACCOUNT_CASE_OPENED, "account:" + accountId, purpose + " case " + id));
            meters.counter("kinora.accounts.cases", "purpose", purpose.name()).increment();
        });
    }
}
