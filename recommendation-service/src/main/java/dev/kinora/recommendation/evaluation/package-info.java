/** Offline metrics of rankings on held-out interactions. */
@NullMarked
package dev.kinora.recommendation.evaluation;

import org.jspecify.annotations.NullMarked;
