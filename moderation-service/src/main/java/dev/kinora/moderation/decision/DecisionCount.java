package dev.kinora.moderation.decision;

/** How many decisions of one kind there were. */
public record DecisionCount(Action action, boolean automated, long count) {}
