package dev.kinora.moderation.assessment;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.decision.NewDecision.Evidence;

/** One version of some content, the evidence about it, and the verdict. */
public record Assessment(ContentRef content, ContentSnapshot snapshot, Verdict verdict, Evidence evidence) {}
