package dev.kinora.moderation.appeal;

import dev.kinora.events.moderation.ModerationAnswer;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.moderation.Restriction;
import dev.kinora.moderation.decision.DecisionSummary;
import java.util.Set;

/** Whose appeal it is. */
public enum AppealParty {
    /** The owner of the content, who wants it back. */
    OWNER,
    /** Somebody who reported the content, and wants it to go. */
    REPORTER;

    /** Whether a decision with this outcome leaves something to ask for. */
    boolean mayContest(Outcome outcome) {
        return outcome != (this == OWNER ? Outcome.APPROVED : Outcome.REJECTED);
    }

    /** What a decision is to this party, compared with the contested one. */
    ModerationAnswer answer(Effect contested, Effect decided) {
        boolean won = this == OWNER ? decided.isMilderThan(contested) : contested.isMilderThan(decided);
        return won ? ModerationAnswer.OVERTURNED : ModerationAnswer.UPHELD;
    }

    /**
     * What a decision means for content.
     *
     * @param taken what is taken from restricted content; empty for other outcomes
     */
    record Effect(Outcome outcome, Set<Restriction> taken) {

        Effect {
            taken = Set.copyOf(taken);
        }

        static Effect of(DecisionSummary decision) {
            var outcome = decision.outcome();
            if (outcome == null) {
                throw new IllegalStateException("Decision " + decision.id() + " has no outcome");
            }
            var restrictions = decision.restrictions();
            return new Effect(outcome, restrictions == null ? Set.of() : Set.copyOf(restrictions.kinds()));
        }

        /** Some restrictions are milder than others if they are a part of them. */
        boolean isMilderThan(Effect other) {
            int difference = severity(outcome) - severity(other.outcome);
            return difference < 0
                    || (difference == 0 && other.taken.containsAll(taken) && !taken.containsAll(other.taken));
        }
    }

    private static int severity(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> 0;
            case RESTRICTED -> 1;
            case REJECTED -> 2;
        };
    }
}
