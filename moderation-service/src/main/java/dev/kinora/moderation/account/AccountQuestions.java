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
        open(
                proposed.accountId(),
                new Asked(Purpose.STRIKES, null, proposed.points() + " points", proposed.childSafety()));
    }

    @EventListener
    void on(AccountQuestion asked) {
        var purpose = switch (asked.kind()) {
            case PROFILE -> Purpose.PROFILE;
            case REPORT -> Purpose.REPORT;
        };
        open(asked.accountId(), new Asked(purpose, null, asked.detail(), asked.childSafety()));
    }

    /**
     * What people are asked.
     *
     * @param suspensionId the suspension that an appeal contests
     * @param childSafety whether it may be about harm to children
     */
    record Asked(
            Purpose purpose,
            @Nullable UUID suspensionId,
            @Nullable String detail,
            boolean childSafety) {}

    /** Opens a case, unless one of this purpose waits already; a suspicion of harm to children takes that one over. */
    void open(UUID accountId, Asked asked) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        cases.open(accountId, asked, now)
                .ifPresentOrElse(
                        id -> {
                            note(accountId, asked, id);
                            meters.counter(
                                            "kinora.accounts.cases",
                                            "purpose",
                                            asked.purpose().name())
                                    .increment();
                        },
                        () -> takeOver(accountId, asked));
    }

    private void takeOver(UUID accountId, Asked asked) {
        if (asked.childSafety()) {
            cases.waiting(accountId).stream()
                    .filter(waiting -> waiting.purpose() == asked.purpose() && !waiting.childSafety())
                    .forEach(waiting -> {
                        cases.takeOver(waiting.id());
                        note(accountId, asked, waiting.id());
                    });
        }
    }

    private void note(UUID accountId, Asked asked, UUID id) {
        audit.append(AuditLog.Entry.of(
                null,
                asked.childSafety() ? AuditAction.ACCOUNT_SAFETY_CASE_OPENED : AuditAction.ACCOUNT_CASE_OPENED,
                "account:" + accountId,
                asked.purpose() + " case " + id));
    }
}
