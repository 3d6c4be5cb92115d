package dev.kinora.preference.engagement;

/**
 * The result of a report.
 *
 * @param accepted number of engagements that were stored
 * @param duplicates number of engagements that were already stored, or repeated in the batch
 */
record IngestResult(int accepted, int duplicates) {}
