package dev.kinora.moderation.profile;

import dev.kinora.moderation.correspondence.Contact;
import dev.kinora.moderation.decision.ReasonCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report of an account.
 *
 * @param reason what is wrong with it
 * @param statement in the reporter's words
 * @param legalGround the law that it breaks, if the reporter believes so in good faith; null if it is only against the rules
 * @param contact of somebody who is not signed in; not needed to report harm to children
 */
@Schema(example = """
                {
                  "accountId": "01990000-0000-7000-8000-000000000001",
                  "reason": "HARASSMENT",
                  "statement": "It uses my name and my picture."
                }""")
record NewAccountReport(
        @NotNull UUID accountId,
        @NotNull ReasonCode reason,
        @Size(max = 2000) @Nullable String statement,
        @Size(max = 500) @Nullable String legalGround,
        @Nullable @Valid Contact contact) {

    @AssertTrue(message = "a report needs a reason that names a violation") boolean isAboutAViolation() {
        return reason != ReasonCode.NO_VIOLATION;
    }

    @AssertTrue(message = "a notice of illegal content needs a statement that explains it") boolean isExplained() {
        return legalGround == null || (statement != null && !statement.isBlank());
    }
}
