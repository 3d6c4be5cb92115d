/** Trains, measures, keeps and activates model versions. */
@NullMarked
package dev.kinora.recommendation.training;

import org.jspecify.annotations.NullMarked;
