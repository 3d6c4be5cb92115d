package dev.kinora.moderation.review.question;

import dev.kinora.events.moderation.Outcome;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question was answered, or became pointless because the content is gone. It is announced within the service and in the
 * transaction of the change.
 *
 * @param decisionId the decision that answers it; null if the content is gone
 * @param outcome the outcome of that decision; null if the content is gone
 */
public record CaseClosed(
        UUID caseId,
        CasePurpose purpose,
        @Nullable UUID decisionId,
        @Nullable Outcome outcome) {}
