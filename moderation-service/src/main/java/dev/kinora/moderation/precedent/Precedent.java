package dev.kinora.moderation.precedent;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.decision.ReasonCode;
import java.time.Instant;
import java.util.UUID;

/** A decision of a person. */
record Precedent(
        UUID decisionId,
        UUID caseId,
        ContentRef content,
        UUID ownerId,
        Outcome outcome,
        ReasonCode reasonCode,
        String policyVersion,
        Instant decidedAt) {}
