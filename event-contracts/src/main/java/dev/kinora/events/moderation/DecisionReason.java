package dev.kinora.events.moderation;

/** Why: a stable code, and the sentence that the owner of the content reads. */
public record DecisionReason(String code, String statement) {}
