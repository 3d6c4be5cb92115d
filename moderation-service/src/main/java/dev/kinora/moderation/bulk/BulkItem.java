package dev.kinora.moderation.bulk;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.decision.Signal;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the ids of a bulk and what has become of it.
 *
 * @param given the id as it was given
 * @param caseId null if that is no id
 * @param standing what is in force for the content; null if nothing is or nobody has looked yet
 * @param against number of similar cases that were decided otherwise; null unless the item needs a note because of them
 * @param counted number of similar cases; null with {@code against}
 * @param problem code of why it is not or could not be decided, or why its decision stands; null otherwise
 */
record BulkItem(
        int position,
        String given,
        @Nullable UUID caseId,
        @Nullable ContentKind kind,
        @Nullable UUID contentId,
        @Nullable Outcome standing,
        @Nullable Integer against,
        @Nullable Integer counted,
        ItemState state,

        @Schema(pattern = Signal.CODE, example = "CASE_CLAIMED") @Nullable String problem,

        @Nullable UUID decisionId) {}
