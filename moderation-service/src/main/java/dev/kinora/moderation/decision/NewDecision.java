package dev.kinora.moderation.decision;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Suggestion;
import dev.kinora.moderation.audit.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision to be recorded.
 *
 * @param actor the person who decided; null for a machine
 */
public record NewDecision(
        Subject subject,
        Ruling ruling,
        Evidence evidence,
        @Nullable Actor actor) {

    /** What is decided on: one version of some content, its owner, and the case it is kept in. */
    public record Subject(UUID caseId, ContentRef content, UUID ownerId) {}

    /** What is decided and why; the note is for staff only. */
    public record Ruling(
            Action action, ReasonCode reason, @Nullable String note) {}

    /** What the decision could know: the policy version, the signals as they were, and what screening suggests. */
    public record Evidence(String policyVersion, List<Signal> signals, Suggestion suggestion) {

        public Evidence {
            signals = List.copyOf(signals);
        }

        /** The scores alone, without a word about the content; for an account that is erased. */
        public Evidence erased() {
            return new Evidence(
                    policyVersion,
                    signals.stream().map(Signal::erased).toList(),
                    new Suggestion(suggestion.category(), List.of()));
        }
    }
}
