package dev.kinora.moderation.safety;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.accounthold.AccountHold;
import dev.kinora.moderation.childsafety.ProposedDecision;
import dev.kinora.moderation.preservation.PreservedItem;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the people for child safety see of a case besides the case itself.
 *
 * @param proposal what waits for a second person; null if nothing does
 * @param preservation whether its content is kept; null if it never was
 * @param items the files that are locked away
 * @param accountHold the hold of the account that posted it; null if it is not held
 */
record SafetyFile(
        UUID caseId,
        UUID contentId,
        ContentKind kind,
        UUID ownerId,
        @Nullable ProposedDecision proposal,
        @Nullable PreservationView preservation,
        List<PreservedItem> items,
        @Nullable AccountHold accountHold) {}
