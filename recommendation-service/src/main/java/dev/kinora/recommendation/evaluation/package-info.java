/** Offline measures of a ranking on held-out time. */
@NullMarked
package dev.kinora.recommendation.evaluation;

import org.jspecify.annotations.NullMarked;
