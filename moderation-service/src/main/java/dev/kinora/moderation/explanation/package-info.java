/** Explains which words of a comment determined its scores. */
@NullMarked
package dev.kinora.moderation.explanation;

import org.jspecify.annotations.NullMarked;
