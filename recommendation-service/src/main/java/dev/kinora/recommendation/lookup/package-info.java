/** Shows operators how the recommender knows a video. */
@NullMarked
package dev.kinora.recommendation.lookup;

import org.jspecify.annotations.NullMarked;
