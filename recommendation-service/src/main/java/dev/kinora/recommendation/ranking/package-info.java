/** The rankings and their mathematics, without database access. */
@NullMarked
package dev.kinora.recommendation.ranking;

import org.jspecify.annotations.NullMarked;
