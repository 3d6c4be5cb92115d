package dev.kinora.preference.analysis;

/** How much decayed interest a viewer showed in one of the nineteen categories; more than 0. */
record CategoryScore(String category, double score) {}
