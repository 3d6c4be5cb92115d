package dev.kinora.moderation.decision;

import dev.kinora.events.moderation.ContentRef;
import java.util.List;
import java.util.UUID;

/**
 * A decision with what it is about.
 *
 * @param signals what stood out when it was made
 */
public record DecidedContent(
        DecisionSummary decision,
        UUID caseId,
        ContentRef content,
        UUID ownerId,
        String policyVersion,
        List<Signal> signals) {}
