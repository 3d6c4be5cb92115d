package dev.kinora.moderation.accounthold;

import dev.kinora.moderation.audit.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An account that can neither upload nor comment because it may have harmed children.
 *
 * @param caseId the case from which it was ordered
 * @param reason for staff only
 * @param videosHidden whether nobody sees its videos meanwhile
 * @param lifting what one person has proposed and another confirms; null if nobody has
 * @param lifted when, by whom it was confirmed; null while it holds
 */
public record AccountHold(
        UUID id,
        UUID accountId,
        UUID caseId,
        String reason,
        boolean videosHidden,
        Step ordered,
        @Nullable Lifting lifting,
        @Nullable Step lifted) {

    /** Who did it and when. */
    public record Step(Actor by, Instant at) {}

    /** The proposal to lift it. */
    public record Lifting(String reason, Actor by, Instant at) {}
}
