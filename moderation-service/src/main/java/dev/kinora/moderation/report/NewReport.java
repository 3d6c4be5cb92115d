package dev.kinora.moderation.report;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.correspondence.Contact;
import dev.kinora.moderation.decision.ReasonCode;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report of content that others can see.
 *
 * @param reason what is wrong with it
 * @param statement in the reporter's words
 * @param illegal the claim that it is against the law; null if it is only against the rules of the platform
 * @param contact of somebody who is not signed in; not needed to report harm to children
 */
@Schema(example = """
                {
                  "kind": "VIDEO",
                  "contentId": "01990000-0000-7000-8000-000000000001",
                  "reason": "HARASSMENT",
                  "statement": "It shows my face and calls me names."
                }""")
record NewReport(
        @NotNull ContentKind kind,
        @NotNull UUID contentId,
        @NotNull ReasonCode reason,
        @Size(max = 2000) @Nullable String statement,
        @Nullable @Valid Illegal illegal,
        @Nullable @Valid Contact contact) {

    /**
     * A notice of illegal content with what the Digital Services Act (Article 16) asks for.
     *
     * @param ground the law that it breaks
     * @param goodFaith that the reporter believes the notice to be accurate and complete
     */
    record Illegal(@NotBlank @Size(max = 500) String ground, boolean goodFaith) {

        @AssertTrue(message = "a notice needs the statement that it is made in good faith") boolean isMadeInGoodFaith() {
            return goodFaith;
        }
    }

    @AssertTrue(message = "a report needs a reason that names a violation") boolean isAboutAViolation() {
        return reason != ReasonCode.NO_VIOLATION;
    }

    @AssertTrue(message = "a notice of illegal content needs a statement that explains it") boolean isExplained() {
        return illegal == null || (statement != null && !statement.isBlank());
    }
}
