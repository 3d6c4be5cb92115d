/** Engagements, follows and preferences of viewers: the input of personal rankings. */
@NullMarked
package dev.kinora.recommendation.engagement;

import org.jspecify.annotations.NullMarked;
