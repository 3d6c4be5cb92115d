/** Interactions and items in memory. */
@NullMarked
package dev.kinora.recommender.data;

import org.jspecify.annotations.NullMarked;
