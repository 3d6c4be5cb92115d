package dev.kinora.moderation.review.skip;

import java.util.Set;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/** Which grades of severity somebody is spared for now. */
@NamedInterface("skip")
public interface SparedGrades {

    /** Grades (0 routine to 3 immediate) of which this person has seen enough; cases of other grades come first. */
    Set<Integer> of(UUID accountId);
}
