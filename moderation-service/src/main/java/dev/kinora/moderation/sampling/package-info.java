/** Random shares of decisions that people look at again without knowing how it was decided. */
@NullMarked
package dev.kinora.moderation.sampling;

import org.jspecify.annotations.NullMarked;
