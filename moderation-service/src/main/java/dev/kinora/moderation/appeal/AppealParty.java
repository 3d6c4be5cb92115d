package dev.kinora.moderation.appeal;

import dev.kinora.events.moderation.ModerationAnswer;
import dev.kinora.events.moderation.Outcome;

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

    /** What an outcome is to this party, compared with the contested one. */
    ModerationAnswer answer(Outcome contested, Outcome decided) {
        int harsher = severity(decided) - severity(contested);
        return (this == OWNER ? harsher < 0 : harsher > 0) ? ModerationAnswer.OVERTURNED : ModerationAnswer.UPHELD;
    }

    private static int severity(Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> 0;
            case RESTRICTED -> 1;
            case REJECTED -> 2;
        };
    }
}
