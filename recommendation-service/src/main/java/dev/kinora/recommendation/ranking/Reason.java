package dev.kinora.recommendation.ranking;

/** One part of a score. The weights of all reasons of a ranked video add up to its score. */
public record Reason(ReasonCode code, String text, double weight) {}
