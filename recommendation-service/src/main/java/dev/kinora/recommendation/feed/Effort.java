package dev.kinora.recommendation.feed;

/**
 * What it took to compose a page.
 *
 * @param candidates number of videos that were scored
 * @param fewFound whether the retrieval found too few, so that the newest were taken instead
 */
record Effort(int candidates, boolean fewFound) {}
