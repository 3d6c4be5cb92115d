/** Idempotent consumers: typed envelopes, dedupe by event id, retry and dead letters. */
@NullMarked
package dev.kinora.starter.inbox;

import org.jspecify.annotations.NullMarked;
