package dev.kinora.events.moderation;

/** The reason of a decision: a stable code, and the statement that the owner of the content reads. */
public record DecisionReason(String code, String statement) {}
