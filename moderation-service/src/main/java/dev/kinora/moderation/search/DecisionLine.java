package dev.kinora.moderation.search;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.review.question.CasePurpose;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision as a line of a list.
 *
 * @param outcome null for an escalation and a hold, which decide nothing
 * @param note for staff; null without one and if it is erased
 * @param actor null for a machine
 * @param policyVersion as in {@code default/3}
 */
record DecisionLine(
        UUID id,
        UUID caseId,
        CasePurpose purpose,
        String queue,
        ContentKind kind,
        UUID contentId,
        Action action,
        @Nullable Outcome outcome,
        ReasonCode reasonCode,
        @Nullable String note,
        @Nullable Actor actor,
        String policyVersion,
        Instant decidedAt) {}
