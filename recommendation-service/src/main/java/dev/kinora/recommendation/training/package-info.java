/** Trains, evaluates, stores and activates model versions. */
@NullMarked
package dev.kinora.recommendation.training;

import org.jspecify.annotations.NullMarked;
