@NullMarked
package dev.kinora.recommendation.training;

import org.jspecify.annotations.NullMarked;
