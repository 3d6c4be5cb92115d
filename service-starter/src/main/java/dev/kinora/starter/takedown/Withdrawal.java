package dev.kinora.starter.takedown;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Outcome;
import java.time.Instant;
import java.util.UUID;

/**
 * A decision that content must not be public, as moderation-service answers.
 *
 * @param version version of the decision about this content; a higher one replaces it
 */
public record Withdrawal(
        UUID decisionId,
        ContentRef content,
        Outcome outcome,
        String reasonCode,
        String statement,
        boolean automated,
        long version,
        Instant decidedAt) {}
