package dev.kinora.moderation.assessment;

import dev.kinora.moderation.decision.ReasonCode;

/** What screening comes to. */
public sealed interface Verdict {

    /** Nothing was found by any stage that the policy needs. */
    record Approve() implements Verdict {}

    /** A machine may reject it, for this reason. */
    record Reject(ReasonCode reason) implements Verdict {}

    /**
     * A person has to look.
     *
     * @param openReason a stable code of why, such as {@code SCORE_VIOLENCE} or {@code MISSING_VISION}
     * @param priority 0 is routine, 100 elevated, 200 high, 300 at once
     */
    record Review(String openReason, int priority) implements Verdict {

        /** Why, when it may be about harm to children. */
        public static final String CHILD_SAFETY = "SCORE_CHILD_SAFETY";
    }
}
