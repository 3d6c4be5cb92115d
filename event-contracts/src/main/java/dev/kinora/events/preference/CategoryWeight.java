package dev.kinora.events.preference;

/** Share of a viewer's interest in one of the nineteen categories, 0 to 1. */
public record CategoryWeight(String category, double weight) {}
