package dev.kinora.recommender.pipeline;

/** An item and its score. */
public record Scored(int item, double score) {}
