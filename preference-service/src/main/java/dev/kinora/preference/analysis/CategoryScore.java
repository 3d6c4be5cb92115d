package dev.kinora.preference.analysis;

/** The decayed interest of a viewer in one of the nineteen categories; not negative. */
record CategoryScore(String category, double score) {}
