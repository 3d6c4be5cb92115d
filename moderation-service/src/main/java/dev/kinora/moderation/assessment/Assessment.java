package dev.kinora.moderation.assessment;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.decision.NewDecision.Evidence;

/** One version of some content, what was noticed about it, and what follows from that. */
public record Assessment(ContentRef content, ContentSnapshot snapshot, Verdict verdict, Evidence evidence) {}
