package dev.kinora.recommendation.ranking;

/** One reason for a recommendation. The weights of the reasons of a ranked video sum to its score. */
public record Reason(ReasonCode code, String text, double weight) {}
