/** Idempotency-Key for creating POSTs. */
@NullMarked
package dev.kinora.starter.idempotency;

import org.jspecify.annotations.NullMarked;
