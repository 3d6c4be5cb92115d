package dev.kinora.recommendation.transparency;

/** One of the main parameters of the feed, explained for viewers. */
record MainParameter(String name, String explanation, double value) {}
