package dev.kinora.moderation.childsafety;

import dev.kinora.events.moderation.Restrictions;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.ReasonCode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A decision that takes effect when a second person decides the same.
 *
 * @param contentVersion version of the content that it is about
 * @param restrictions what a RESTRICT takes away; null for other actions
 * @param note for staff only
 */
public record ProposedDecision(
        long contentVersion,
        Action action,
        ReasonCode reasonCode,
        @Nullable Restrictions restrictions,
        @Nullable String note,
        Actor by,
        Instant at) {}
