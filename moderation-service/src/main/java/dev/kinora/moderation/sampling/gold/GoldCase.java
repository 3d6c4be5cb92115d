package dev.kinora.moderation.sampling.gold;

import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.decision.ReasonCode;
import java.util.UUID;

/**
 * A case whose right answer is known.
 *
 * @param caseId the decided case whose content is asked about again
 * @param why the words of whoever marked it, for those who have answered
 */
public record GoldCase(UUID id, UUID caseId, Outcome outcome, ReasonCode reasonCode, String why, UUID markedBy) {}
