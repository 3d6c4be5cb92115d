/**
 * The videos that may be recommended: a projection of published videos with their counts, held in memory by each
 * replica.
 */
@NullMarked
package dev.kinora.recommendation.catalog;

import org.jspecify.annotations.NullMarked;
