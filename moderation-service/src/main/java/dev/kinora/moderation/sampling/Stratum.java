package dev.kinora.moderation.sampling;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import java.util.Optional;

/** What is drawn from, each with a rate and a bound per day of its own. */
public enum Stratum {
    /** Videos that a machine approved. */
    APPROVED_VIDEO,
    /** Videos that a machine rejected. */
    REJECTED_VIDEO,
    APPROVED_COMMENT,
    REJECTED_COMMENT,
    /** Decisions of people, for another person. */
    SECOND_REVIEW,
    /** Decisions of people, each of which brings up a case whose answer is known. */
    GOLD;

    /** The stratum of a decision by a machine; empty for an outcome that machines do not decide. */
    static Optional<Stratum> ofMachine(ContentKind kind, Outcome outcome) {
        return switch (outcome) {
            case APPROVED -> Optional.of(kind == ContentKind.VIDEO ? APPROVED_VIDEO : APPROVED_COMMENT);
            case REJECTED -> Optional.of(kind == ContentKind.VIDEO ? REJECTED_VIDEO : REJECTED_COMMENT);
            case RESTRICTED -> Optional.empty();
        };
    }

    /** Whether it is drawn from what machines decided. */
    public boolean isOfMachines() {
        return this != SECOND_REVIEW && this != GOLD;
    }
}
