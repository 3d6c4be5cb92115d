/** How well rankings foretell what viewers liked later: splits, metrics and their intervals. */
@NullMarked
package dev.kinora.recommender.evaluation;

import org.jspecify.annotations.NullMarked;
