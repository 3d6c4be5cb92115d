/** Readouts of experiments that may be looked at at any time. */
@NullMarked
package dev.kinora.recommender.experiment;

import org.jspecify.annotations.NullMarked;
