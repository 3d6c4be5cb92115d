package dev.kinora.moderation.review;

import java.util.Set;
import java.util.UUID;

/** Which grades of severity somebody is spared for now. */
public interface SparedGrades {

    /** Grades (0 routine to 3 immediate) of which this person has seen enough; cases of other grades come first. */
    Set<Integer> of(UUID accountId);
}
