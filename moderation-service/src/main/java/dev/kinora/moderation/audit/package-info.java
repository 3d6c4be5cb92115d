/** The append-only log of who did what. */
@NullMarked
package dev.kinora.moderation.audit;

import org.jspecify.annotations.NullMarked;
