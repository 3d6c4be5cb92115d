/** Decisions with their reasons. */
@NullMarked
package dev.kinora.moderation.decision;

import org.jspecify.annotations.NullMarked;
