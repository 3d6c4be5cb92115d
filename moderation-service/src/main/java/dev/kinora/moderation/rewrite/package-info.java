/** Giving a comment back to its author, before the queue. */
@NullMarked
package dev.kinora.moderation.rewrite;

import org.jspecify.annotations.NullMarked;
