/** Composes feed pages, logs their slots and explains them. */
@NullMarked
package dev.kinora.recommendation.feed;

import org.jspecify.annotations.NullMarked;
