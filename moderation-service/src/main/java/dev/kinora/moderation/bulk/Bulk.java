package dev.kinora.moderation.bulk;

import dev.kinora.moderation.decision.NewDecision.Ruling;
import dev.kinora.starter.security.CurrentAccount;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored bulk.
 *
 * @param creator whoever asked for it, with the roles of that moment
 * @param finishedAt when the last decision was made or undone; null before
 */
record Bulk(
        UUID id,
        CurrentAccount creator,
        Ruling ruling,
        BulkPhase phase,
        Instant createdAt,
        @Nullable Instant confirmedAt,
        @Nullable Instant finishedAt) {}
