/** Experiments over the arms: who is in which variant, what each variant earns, and when one is stopped. */
@NullMarked
package dev.kinora.recommendation.experiment;

import org.jspecify.annotations.NullMarked;
