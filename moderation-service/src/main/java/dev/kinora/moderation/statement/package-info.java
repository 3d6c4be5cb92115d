/** Decisions with their reasons, and the append-only log of who did what. */
@NullMarked
package dev.kinora.moderation.statement;

import org.jspecify.annotations.NullMarked;
