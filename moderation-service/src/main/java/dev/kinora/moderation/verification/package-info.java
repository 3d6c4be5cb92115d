/** Draws the stored verdicts again from what was stored, with nothing but the database. */
@NullMarked
package dev.kinora.moderation.verification;

import org.jspecify.annotations.NullMarked;
