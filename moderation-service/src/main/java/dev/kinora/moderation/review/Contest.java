package dev.kinora.moderation.review;

import dev.kinora.moderation.assessment.Concern;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question about a decision that somebody asks.
 *
 * @param purpose not SCREENING
 * @param contested the decision
 * @param askedBy the account that asks, which may not decide; null for a stranger
 * @param priority priority of the case that this question gives it at least
 */
public record Contest(
        CasePurpose purpose,
        UUID contested,
        Concern concern,
        @Nullable UUID askedBy,
        int priority) {}
