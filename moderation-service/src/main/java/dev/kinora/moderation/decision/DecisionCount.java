package dev.kinora.moderation.decision;

/** Number of decisions with this action, by machines or by people. */
public record DecisionCount(Action action, boolean automated, long count) {}
