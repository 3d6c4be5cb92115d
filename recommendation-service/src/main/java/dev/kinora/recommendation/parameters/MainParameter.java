package dev.kinora.recommendation.parameters;

/** One of the main parameters of the feed, in plain words. */
record MainParameter(String name, String explanation, double value) {}
