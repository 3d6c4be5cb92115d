package dev.kinora.moderation.account.suspension;

import dev.kinora.moderation.decision.ReasonCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A suspension that a person decides.
 *
 * @param days how long; null for without end
 * @param statement why, in words for the owner of the account
 * @param note for staff only
 */
@Schema(example = """
                {
                  "reason": "SPAM",
                  "days": 30,
                  "statement": "You posted the same link under hundreds of videos, also after we had warned you.",
                  "note": "Third account with this link."
                }""")
public record NewSuspension(
        @NotNull ReasonCode reason,
        @Min(1) @Max(3650) @Nullable Integer days,
        @NotBlank @Size(max = 2000) String statement,
        @Size(max = 2000) @Nullable String note) {

    @AssertTrue(message = "a suspension needs a reason that names a violation") boolean isForAViolation() {
        return reason != ReasonCode.NO_VIOLATION;
    }
}
