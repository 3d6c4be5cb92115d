package dev.kinora.events.preference;

/** How much of the interest of a viewer goes to one of the nineteen categories, 0 to 1. */
public record CategoryWeight(String category, double weight) {}
