package dev.kinora.moderation.account;

import dev.kinora.moderation.account.AccountCase.Action;
import dev.kinora.moderation.account.suspension.NewSuspension;
import dev.kinora.moderation.decision.ReasonCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A decision on a case of an account.
 *
 * @param suspension for SUSPEND only
 * @param reason for RESET_PROFILE and RESET_HANDLE only
 * @param note for staff only
 */
@Schema(example = """
                {
                  "action": "SUSPEND",
                  "suspension": {
                    "reason": "SPAM",
                    "days": 30,
                    "statement": "You posted the same link under hundreds of videos, also after we had warned you."
                  },
                  "note": "Third account with this link."
                }""")
record AccountDecision(
        @NotNull Action action,
        @Valid @Nullable NewSuspension suspension,
        @Nullable ReasonCode reason,
        @Size(max = 2000) @Nullable String note) {}
