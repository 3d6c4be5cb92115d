package dev.kinora.moderation.review.question;

import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.review.priority.Priority;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question about a decision that somebody asks.
 *
 * @param purpose not SCREENING
 * @param contested the decision
 * @param askedBy the account that asks, which may not decide; null for a stranger
 * @param accounts number of accounts that ask, this one among them; strangers do not count
 */
public record Contest(
        CasePurpose purpose,
        UUID contested,
        Concern concern,
        @Nullable UUID askedBy,
        int accounts) {

    /** More accounts than this change nothing. */
    public static final int COUNTED = Priority.COUNTED;
}
