package dev.kinora.moderation.account;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.childsafety.AccountProposals.AccountProposal;
import dev.kinora.moderation.decision.ReasonCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question to people about an account.
 *
 * @param suspensionId the suspension that an appeal contests; null for other purposes
 * @param detail what prompted it, without personal data
 * @param childSafety whether it may be about harm to children: only people with that role see it
 * @param decision null while nobody has decided
 * @param proposal what one person proposed and another has to decide, too; null if nothing waits for that
 */
@Schema(name = "AccountCase")
record AccountCase(
        UUID id,
        UUID accountId,
        Purpose purpose,
        @Nullable UUID suspensionId,
        @Nullable String detail,
        boolean childSafety,
        State state,
        Instant openedAt,
        @Nullable Decided decision,
        @Nullable AccountProposal proposal,
        long version) {

    /** What is asked. */
    @Schema(name = "AccountCasePurpose")
    enum Purpose {
        /** Do the strikes of the account call for a suspension? */
        STRIKES,

        /** Does the profile break the rules? A machine found something in it. */
        PROFILE,

        /** Does the account break the rules? Somebody reported it. */
        REPORT,

        /** Does a suspension stand? */
        APPEAL;

        /** Whether this action answers it. */
        boolean isAnsweredBy(Action action) {
            return switch (action) {
                case DISMISS, SUSPEND -> this != APPEAL;
                case RESET_PROFILE, RESET_HANDLE -> this == PROFILE || this == REPORT;
                case UPHOLD, LIFT -> this == APPEAL;
            };
        }
    }

    /** Whether somebody has decided. */
    @Schema(name = "AccountCaseState")
    enum State {
        OPEN,
        DECIDED
    }

    /** What people decide. */
    @Schema(name = "AccountAction")
    enum Action {
        /** Nothing happens to the account. */
        DISMISS,

        /** The account can neither upload nor comment. */
        SUSPEND,

        /** The profile loses the words of its owner: the display name becomes the handle, the description is emptied. */
        RESET_PROFILE,

        /** As RESET_PROFILE, and the account gets a neutral handle; it cannot take the one before again for a while. */
        RESET_HANDLE,

        /** An appeal is wrong: the suspension stands. */
        UPHOLD,

        /** An appeal is right: the suspension ends. */
        LIFT;

        /** Whether the profile loses the words of its owner, for a reason. */
        boolean resets() {
            return this == RESET_PROFILE || this == RESET_HANDLE;
        }

        /** Whether one person is enough where it may be about harm to children: it is not in favor of the account. */
        boolean isEnoughAlone() {
            return switch (this) {
                case SUSPEND, RESET_PROFILE, RESET_HANDLE, UPHOLD -> true;
                case DISMISS, LIFT -> false;
            };
        }
    }

    /**
     * What was decided, and by whom.
     *
     * @param reason why a profile was reset; null for other actions
     */
    @Schema(name = "AccountCaseDecision")
    record Decided(
            Action action,
            @Nullable ReasonCode reason,
            @Nullable String note,
            Actor by,
            Instant decidedAt) {}
}
