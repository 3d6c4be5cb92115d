package dev.kinora.moderation.decision;

import dev.kinora.events.moderation.Outcome;
import java.util.Optional;

/** Actions of a moderator on a case. */
public enum Action {
    APPROVE,
    REJECT,
    RESTRICT,
    ESCALATE;

    /** The outcome for the content; empty for an escalation, which decides nothing. */
    public Optional<Outcome> outcome() {
        return switch (this) {
            case APPROVE -> Optional.of(Outcome.APPROVED);
            case REJECT -> Optional.of(Outcome.REJECTED);
            case RESTRICT -> Optional.of(Outcome.RESTRICTED);
            case ESCALATE -> Optional.empty();
        };
    }
}
