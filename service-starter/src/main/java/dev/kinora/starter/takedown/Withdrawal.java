package dev.kinora.starter.takedown;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.moderation.Restrictions;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that content must not be public, as moderation-service answers.
 *
 * @param version version of the decision about this content; a higher one replaces it
 * @param restrictions what a restricted outcome takes away, or HOLD; null for rejections that are decided, and from
 *     earlier versions of the service
 */
public record Withdrawal(
        UUID decisionId,
        ContentRef content,
        Outcome outcome,
        String reasonCode,
        String statement,
        boolean automated,
        long version,
        Instant decidedAt,
        @Nullable Restrictions restrictions) {}
