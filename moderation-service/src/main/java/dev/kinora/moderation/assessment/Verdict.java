package dev.kinora.moderation.assessment;

import static dev.kinora.moderation.assessment.Concern.CHILD_SAFETY;

import dev.kinora.moderation.decision.ReasonCode;
import java.util.Comparator;
import java.util.List;

/** What screening comes to. */
public sealed interface Verdict {

    /** Nothing was found by any stage that the policy needs. */
    record Approve() implements Verdict {}

    /** A machine may reject it, for this reason. */
    record Reject(ReasonCode reason) implements Verdict {}

    /**
     * A person has to look.
     *
     * @param concerns why, at least one; the worst first, and a suspicion of harm to children before all others
     */
    record Review(List<Concern> concerns) implements Verdict {

        public Review {
            if (concerns.isEmpty()) {
                throw new IllegalArgumentException("A review needs a concern");
            }
            concerns = concerns.stream()
                    .distinct()
                    .sorted(Comparator.comparingInt(Concern::priority)
                            .reversed()
                            .thenComparing(concern -> !concern.equals(CHILD_SAFETY)))
                    .toList();
        }

        public Review(Concern concern) {
            this(List.of(concern));
        }

        public Concern worst() {
            return concerns.getFirst();
        }
    }

    /** Whether a person must see it because it may be about harm to children. */
    default boolean isAboutChildren() {
        return this instanceof Review(List<Concern> concerns) && concerns.contains(CHILD_SAFETY);
    }
}
