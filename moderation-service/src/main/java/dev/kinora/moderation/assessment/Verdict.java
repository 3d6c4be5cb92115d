package dev.kinora.moderation.assessment;

import static dev.kinora.moderation.assessment.Concern.CHILD_SAFETY;

import dev.kinora.moderation.decision.ReasonCode;
import java.util.Comparator;
import java.util.List;

/** The conclusion of screening. */
public sealed interface Verdict {

    /** All required stages answered, and none has a concern. */
    record Approve() implements Verdict {}

    /** Rejected by a machine, for this reason. */
    record Reject(ReasonCode reason) implements Verdict {}

    /**
     * A person has to review it.
     *
     * @param concerns the reasons, at least one, by decreasing priority; suspected harm to children comes first
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

    /** Whether a person must review it because it may be about harm to children. */
    default boolean isAboutChildren() {
        return switch (this) {
            case Review(List<Concern> concerns) -> concerns.contains(CHILD_SAFETY);
            case Reject(ReasonCode reason) -> reason == ReasonCode.CHILD_SAFETY;
            case Approve() -> false;
        };
    }
}
