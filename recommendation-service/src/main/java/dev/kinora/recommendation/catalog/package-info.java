/** What may be recommended: a projection of published videos, with their counts, held in memory by every replica. */
@NullMarked
package dev.kinora.recommendation.catalog;

import org.jspecify.annotations.NullMarked;
