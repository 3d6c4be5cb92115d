package dev.kinora.moderation.decision;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.events.moderation.Suggestion;
import dev.kinora.moderation.audit.Actor;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision to be recorded.
 *
 * @param actor the person who decides; null for a machine
 */
public record NewDecision(
        Subject subject,
        Ruling ruling,
        Evidence evidence,
        @Nullable Actor actor) {

    /** The decided version of some content, its owner, and its case. */
    public record Subject(UUID caseId, ContentRef content, UUID ownerId) {}

    /**
     * The decision and its reason; the note is for staff only.
     *
     * @param restrictions what a RESTRICT takes away; null for other actions
     */
    public record Ruling(
            Action action,
            ReasonCode reason,
            @Nullable String note,
            @Nullable Restrictions restrictions) {

        public Ruling {
            if (action == Action.RESTRICT && restrictions == null) {
                restrictions = Restrictions.LIMITED_REACH;
            }
            if (action != Action.RESTRICT && restrictions != null) {
                throw new IllegalArgumentException(action + " restricts nothing in particular");
            }
        }

        /** A decision with the usual restrictions, if it restricts. */
        public Ruling(Action action, ReasonCode reason, @Nullable String note) {
            this(action, reason, note, null);
        }
    }

    /**
     * The basis of the decision.
     *
     * @param assessmentId the record of all that machines found out; null for content of earlier versions
     * @param signals what stands out in it
     */
    public record Evidence(
            String policyVersion, @Nullable UUID assessmentId, List<Signal> signals, Suggestion suggestion) {

        public Evidence {
            signals = List.copyOf(signals);
        }

        /** The same under another version of the policy: what a person decides is decided under the rules of that day. */
        public Evidence under(String policy) {
            return new Evidence(policy, assessmentId, signals, suggestion);
        }

        /** A copy without signal texts and hashtags, for an erased account. */
        public Evidence erased() {
            return new Evidence(
                    policyVersion,
                    assessmentId,
                    signals.stream().map(Signal::erased).toList(),
                    new Suggestion(suggestion.category(), List.of()));
        }
    }
}
