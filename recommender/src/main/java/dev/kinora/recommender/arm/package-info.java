/** Declared arms and their training. */
@NullMarked
package dev.kinora.recommender.arm;

import org.jspecify.annotations.NullMarked;
