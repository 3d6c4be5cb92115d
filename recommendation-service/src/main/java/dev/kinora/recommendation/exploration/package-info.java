/** How much the feed explores, and what that has taught. */
@NullMarked
package dev.kinora.recommendation.exploration;

import org.jspecify.annotations.NullMarked;
