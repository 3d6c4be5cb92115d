package dev.kinora.moderation.decision;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.moderation.audit.Actor;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as staff see it.
 *
 * @param outcome outcome for the content; null for an escalation and a hold, which decide nothing
 * @param actor the person who decided; null for a machine
 * @param previousDecisionId the previous decision about the content, which this one replaces; null for the first one
 * @param restrictions what a restricted outcome takes away; null for other outcomes
 */
public record DecisionSummary(
        UUID id,
        Action action,
        @Nullable Outcome outcome,
        ReasonCode reasonCode,
        @Nullable String note,
        @Nullable Actor actor,
        Instant decidedAt,
        @Nullable UUID previousDecisionId,
        @Nullable Restrictions restrictions) {

    /** Whether a machine decided. */
    @JsonProperty("automated")
    public boolean automated() {
        return actor == null;
    }
}
