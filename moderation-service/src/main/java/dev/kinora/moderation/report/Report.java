package dev.kinora.moderation.report;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.ModerationAnswer;
import dev.kinora.moderation.decision.ReasonCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A stored report.
 *
 * @param reporterId null for somebody who was not signed in, and after the erasure of the account
 * @param legalGround null unless it claims that the content is illegal
 * @param decisionId the decision that answers it; null while nobody has decided, or if the content is gone
 */
record Report(
        UUID id,
        UUID caseId,
        ContentRef content,
        UUID videoId,
        @Nullable UUID reporterId,
        ReasonCode reason,
        boolean illegal,
        @Nullable String legalGround,
        @Nullable String statement,
        Instant filedAt,
        @Nullable ModerationAnswer answer,
        @Nullable UUID decisionId,
        @Nullable Instant answeredAt) {}
