/** Which words of a comment drove its scores. */
@NullMarked
package dev.kinora.moderation.explanation;

import org.jspecify.annotations.NullMarked;
