package dev.kinora.moderation.safety;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether the queue for child safety has people. Everybody on the staff sees these numbers, and nobody without the role what the
 * cases are about.
 *
 * @param people accounts with the role
 * @param waiting undecided cases
 * @param overdue those of them that are late
 * @param oldestAt since when the oldest one waits; null if none does
 * @param unattended whether cases wait and nobody has the role
 */
record Staffing(
        long people, long waiting, long overdue, @Nullable Instant oldestAt, boolean unattended) {}
