/** Heads of the comment model that are learned from what people decide about comments. */
@NullMarked
package dev.kinora.moderation.heads;

import org.jspecify.annotations.NullMarked;
