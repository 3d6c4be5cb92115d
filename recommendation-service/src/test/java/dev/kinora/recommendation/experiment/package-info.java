@NullMarked
package dev.kinora.recommendation.experiment;

import org.jspecify.annotations.NullMarked;
