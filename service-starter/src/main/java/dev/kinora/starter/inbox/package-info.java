/** Idempotent consumers: typed envelopes, deduplication by event id, retries and dead letters. */
@NullMarked
package dev.kinora.starter.inbox;

import org.jspecify.annotations.NullMarked;
