package dev.kinora.moderation.strike;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.decision.ReasonCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a rejection counts against the owner of the content.
 *
 * @param points the weight, at least 1
 * @param struckAt when the content was first rejected; the time of a pause begins then
 * @param countedFrom when this decision was made
 * @param liftedAt when another decision took the strike away; null if none did
 */
public record Strike(
        UUID decisionId,
        ContentRef content,
        ReasonCode reason,
        int points,
        Instant struckAt,
        Instant countedFrom,
        Instant expiresAt,
        @Nullable Instant liftedAt) {

    /** Whether it counts at an instant. */
    public boolean countsAt(Instant at) {
        return !countedFrom.isAfter(at) && expiresAt.isAfter(at) && (liftedAt == null || liftedAt.isAfter(at));
    }
}
