package dev.kinora.moderation.decision;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Outcome;
import java.time.Instant;
import java.util.UUID;

/**
 * A decision that content must not be public, as services compare it with what they show.
 *
 * @param version version of the decision about this content; a higher one replaces it
 */
record Withdrawal(
        UUID decisionId,
        ContentRef content,
        Outcome outcome,
        ReasonCode reasonCode,
        String statement,
        boolean automated,
        long version,
        Instant decidedAt) {}
