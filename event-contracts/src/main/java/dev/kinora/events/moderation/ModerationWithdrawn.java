package dev.kinora.events.moderation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Content that an earlier decision let others see was rejected or restricted. The same decision is announced as {@link
 * ModerationDecided}, too; whichever comes second has no effect, because both have the same version.
 *
 * @param version version of the decision about this content, as in {@link ModerationDecided}
 * @param restrictions as in {@link ModerationDecided}
 */
public record ModerationWithdrawn(
        ContentRef content,
        UUID decisionId,
        Outcome outcome,
        DecisionActor actor,
        DecisionReason reason,
        long version,
        @Nullable Restrictions restrictions)
        implements ModerationEvent {

    public ModerationWithdrawn {
        if (outcome == Outcome.APPROVED) {
            throw new IllegalArgumentException("An approval withdraws nothing");
        }
    }

    /** The withdrawal that this decision makes. */
    public static ModerationWithdrawn of(ModerationDecided decided) {
        return new ModerationWithdrawn(
                decided.content(),
                decided.decisionId(),
                decided.outcome(),
                decided.actor(),
                decided.reason(),
                decided.version(),
                decided.restrictions());
    }

    /** The decision that withdraws the content, which suggests nothing. */
    public ModerationDecided decision() {
        return new ModerationDecided(
                content, decisionId, outcome, actor, reason, new Suggestion(null, List.of()), version, restrictions);
    }

    @Override
    public String key() {
        return content.id().toString();
    }
}
