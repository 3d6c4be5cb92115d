package dev.kinora.preference.engagement;

/**
 * What became of a batch.
 *
 * @param accepted stored now
 * @param duplicates known before, or twice in the batch
 */
record IngestResult(int accepted, int duplicates) {}
